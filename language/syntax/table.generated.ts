// Generated from ea.langium; run npm run generate.
import type { GrammarTable } from './grammar-table.ts';

export const GRAMMAR: GrammarTable = {
 "terminals": [
  {
   "name": "WS",
   "pattern": "[\\s\\uFEFF]+",
   "hidden": true
  },
  {
   "name": "BLOCK_COMMENT",
   "pattern": "\\/\\*[\\s\\S]*?\\*\\/",
   "hidden": true
  },
  {
   "name": "LINE_COMMENT",
   "pattern": "\\/\\/[^\\n\\r]*",
   "hidden": true
  },
  {
   "name": "END"
  },
  {
   "name": "BROKEN"
  },
  {
   "name": "WORD"
  },
  {
   "name": "KIND"
  },
  {
   "name": "KEY"
  },
  {
   "name": "STATE"
  },
  {
   "name": "CLAUSE"
  },
  {
   "name": "PERIOD",
   "pattern": "\\d{4}-\\d{2}(-\\d{2})?(\\.\\.|–)\\d{4}-\\d{2}(-\\d{2})?"
  },
  {
   "name": "DATE",
   "pattern": "\\d{4}-\\d{2}(-\\d{2})?"
  },
  {
   "name": "NUMBER",
   "pattern": "\\d{1,3}([ \\u00A0]\\d{3})+(\\.\\d+)?(?![\\d])|\\d+(\\.\\d+)?"
  },
  {
   "name": "RANGE",
   "pattern": "\\.\\.|–"
  },
  {
   "name": "UNIT",
   "pattern": "%"
  },
  {
   "name": "TAG",
   "pattern": "#[A-Za-z_\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02C1\\u0370-\\u0373\\u0376-\\u0377\\u037B-\\u037D\\u0386-\\u03FF\\u0400-\\u0481\\u048A-\\u052F\\u1E00-\\u1FFF][\\w\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02C1\\u0300-\\u0377\\u037B-\\u037D\\u0386-\\u0481\\u048A-\\u052F\\u1E00-\\u1FFF-]*"
  },
  {
   "name": "ID",
   "pattern": "[A-Za-z_\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02C1\\u0370-\\u0373\\u0376-\\u0377\\u037B-\\u037D\\u0386-\\u03FF\\u0400-\\u0481\\u048A-\\u052F\\u1E00-\\u1FFF][\\w\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02C1\\u0300-\\u0377\\u037B-\\u037D\\u0386-\\u0481\\u048A-\\u052F\\u1E00-\\u1FFF]*"
  },
  {
   "name": "QUOTED",
   "pattern": "'[^'\\n\\r]*'?"
  },
  {
   "name": "MARKDOWN",
   "pattern": "\"\"\"[\\s\\S]*?\"\"\""
  },
  {
   "name": "STRING",
   "pattern": "\"[^\"\\\\\\n\\r]*(\\\\.[^\"\\\\\\n\\r]*)*\"?"
  }
 ],
 "keywords": [
  "{",
  "}",
  ":",
  ",",
  "utöka",
  "roller",
  "->",
  "som",
  "från",
  "till",
  "hos",
  "avser",
  "osäkert",
  "tryckt",
  "eftersom",
  "vid",
  "/",
  "visa",
  "dölj",
  "förbjud",
  "kräv",
  "mot",
  "med",
  "eller",
  "och",
  "inte",
  "*",
  "under",
  ".*",
  ".**",
  "[",
  "=",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "finns",
  "]",
  "."
 ],
 "rules": {
  "File": {
   "gives": "node",
   "body": {
    "type": "rule",
    "name": "Statement",
    "times": "*",
    "feature": "statements",
    "operator": "+="
   },
   "features": {
    "statements": "list"
   }
  },
  "Statement": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "choice",
      "parts": [
       {
        "type": "rule",
        "name": "Extend"
       },
       {
        "type": "rule",
        "name": "Roles"
       },
       {
        "type": "rule",
        "name": "Element"
       },
       {
        "type": "rule",
        "name": "Selection"
       },
       {
        "type": "rule",
        "name": "Demand"
       },
       {
        "type": "rule",
        "name": "Arrow"
       },
       {
        "type": "rule",
        "name": "Tags"
       },
       {
        "type": "rule",
        "name": "Property"
       },
       {
        "type": "rule",
        "name": "Unknown"
       },
       {
        "type": "rule",
        "name": "Broken"
       }
      ]
     },
     {
      "type": "terminal",
      "name": "END",
      "times": "?"
     }
    ]
   },
   "features": {}
  },
  "Block": {
   "gives": "part",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "keyword",
      "word": "{"
     },
     {
      "type": "rule",
      "name": "Statement",
      "times": "*",
      "feature": "body",
      "operator": "+="
     },
     {
      "type": "keyword",
      "word": "}"
     }
    ]
   }
  },
  "Element": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "terminal",
      "name": "KIND",
      "feature": "kind",
      "operator": "="
     },
     {
      "type": "rule",
      "name": "Name",
      "times": "?",
      "feature": "name",
      "operator": "="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": ":"
       },
       {
        "type": "rule",
        "name": "Path",
        "feature": "base",
        "operator": "="
       }
      ],
      "times": "?"
     },
     {
      "type": "rule",
      "name": "Text",
      "times": "?",
      "feature": "title",
      "operator": "="
     },
     {
      "type": "rule",
      "name": "Clause",
      "times": "*",
      "feature": "clauses",
      "operator": "+="
     },
     {
      "type": "rule",
      "name": "Block",
      "times": "?"
     }
    ]
   },
   "features": {
    "kind": "one",
    "name": "one",
    "base": "one",
    "title": "one",
    "clauses": "list",
    "body": "list"
   }
  },
  "Clause": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "terminal",
      "name": "CLAUSE",
      "feature": "word",
      "operator": "="
     },
     {
      "type": "rule",
      "name": "Path",
      "feature": "targets",
      "operator": "+="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": ","
       },
       {
        "type": "rule",
        "name": "Path",
        "feature": "targets",
        "operator": "+="
       }
      ],
      "times": "*"
     }
    ]
   },
   "features": {
    "word": "one",
    "targets": "list"
   }
  },
  "Extend": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "keyword",
      "word": "utöka"
     },
     {
      "type": "rule",
      "name": "Path",
      "times": "?",
      "feature": "target",
      "operator": "="
     },
     {
      "type": "rule",
      "name": "Block",
      "times": "?"
     }
    ]
   },
   "features": {
    "target": "one",
    "body": "list"
   }
  },
  "Roles": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "keyword",
      "word": "roller"
     },
     {
      "type": "keyword",
      "word": "{"
     },
     {
      "type": "rule",
      "name": "Assignment",
      "times": "*",
      "feature": "assignments",
      "operator": "+="
     },
     {
      "type": "keyword",
      "word": "}"
     }
    ]
   },
   "features": {
    "assignments": "list"
   }
  },
  "Assignment": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "choice",
      "parts": [
       {
        "type": "sequence",
        "parts": [
         {
          "type": "rule",
          "name": "Path",
          "feature": "role",
          "operator": "="
         },
         {
          "type": "rule",
          "name": "Text",
          "times": "?",
          "feature": "label",
          "operator": "="
         },
         {
          "type": "choice",
          "parts": [
           {
            "type": "terminal",
            "name": "STATE",
            "feature": "state",
            "operator": "="
           },
           {
            "type": "sequence",
            "parts": [
             {
              "type": "rule",
              "name": "Path",
              "feature": "holders",
              "operator": "+="
             },
             {
              "type": "sequence",
              "parts": [
               {
                "type": "keyword",
                "word": ","
               },
               {
                "type": "rule",
                "name": "Path",
                "feature": "holders",
                "operator": "+="
               }
              ],
              "times": "*"
             }
            ]
           }
          ],
          "times": "?"
         },
         {
          "type": "rule",
          "name": "Property",
          "times": "*",
          "feature": "properties",
          "operator": "+="
         }
        ]
       },
       {
        "type": "terminal",
        "name": "BROKEN",
        "feature": "broken",
        "operator": "="
       }
      ]
     },
     {
      "type": "rule",
      "name": "Block",
      "times": "?"
     },
     {
      "type": "terminal",
      "name": "END",
      "times": "?"
     }
    ]
   },
   "features": {
    "role": "one",
    "label": "one",
    "state": "one",
    "holders": "list",
    "properties": "list",
    "broken": "one",
    "body": "list"
   }
  },
  "Arrow": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "rule",
      "name": "Path",
      "times": "?",
      "feature": "source",
      "operator": "="
     },
     {
      "type": "keyword",
      "word": "->",
      "feature": "arrow",
      "operator": "="
     },
     {
      "type": "rule",
      "name": "Path",
      "times": "?",
      "feature": "target",
      "operator": "="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "rule",
        "name": "Name",
        "feature": "verb",
        "operator": "="
       },
       {
        "type": "sequence",
        "parts": [
         {
          "type": "rule",
          "name": "Path",
          "feature": "payload",
          "operator": "+="
         },
         {
          "type": "sequence",
          "parts": [
           {
            "type": "keyword",
            "word": ","
           },
           {
            "type": "rule",
            "name": "Path",
            "feature": "payload",
            "operator": "+="
           }
          ],
          "times": "*"
         }
        ],
        "times": "?"
       }
      ],
      "times": "?"
     },
     {
      "type": "rule",
      "name": "Text",
      "times": "?",
      "feature": "title",
      "operator": "="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "som"
       },
       {
        "type": "rule",
        "name": "Name",
        "feature": "name",
        "operator": "="
       }
      ],
      "times": "?"
     },
     {
      "type": "rule",
      "name": "Property",
      "times": "*",
      "feature": "properties",
      "operator": "+="
     },
     {
      "type": "rule",
      "name": "Block",
      "times": "?"
     }
    ]
   },
   "features": {
    "source": "one",
    "arrow": "one",
    "target": "one",
    "verb": "one",
    "payload": "list",
    "title": "one",
    "name": "one",
    "properties": "list",
    "body": "list"
   }
  },
  "Tags": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "terminal",
      "name": "TAG",
      "feature": "tags",
      "operator": "+="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": ","
       },
       {
        "type": "terminal",
        "name": "TAG",
        "feature": "tags",
        "operator": "+="
       }
      ],
      "times": "*"
     }
    ]
   },
   "features": {
    "tags": "list"
   }
  },
  "Property": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "terminal",
      "name": "KEY",
      "feature": "key",
      "operator": "="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "rule",
        "name": "Value",
        "feature": "values",
        "operator": "+="
       },
       {
        "type": "sequence",
        "parts": [
         {
          "type": "keyword",
          "word": ","
         },
         {
          "type": "rule",
          "name": "Value",
          "feature": "values",
          "operator": "+="
         }
        ],
        "times": "*"
       }
      ],
      "times": "?"
     }
    ]
   },
   "features": {
    "key": "one",
    "values": "list"
   }
  },
  "Value": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "choice",
      "parts": [
       {
        "type": "rule",
        "name": "Text",
        "feature": "text",
        "operator": "="
       },
       {
        "type": "terminal",
        "name": "PERIOD",
        "feature": "period",
        "operator": "="
       },
       {
        "type": "terminal",
        "name": "DATE",
        "feature": "date",
        "operator": "="
       },
       {
        "type": "rule",
        "name": "Quantity",
        "feature": "quantity",
        "operator": "="
       },
       {
        "type": "rule",
        "name": "WordPath",
        "feature": "path",
        "operator": "="
       }
      ]
     },
     {
      "type": "rule",
      "name": "Qualifier",
      "times": "*",
      "feature": "qualifiers",
      "operator": "+="
     }
    ]
   },
   "features": {
    "text": "one",
    "period": "one",
    "date": "one",
    "quantity": "one",
    "path": "one",
    "qualifiers": "list"
   }
  },
  "Qualifier": {
   "gives": "node",
   "body": {
    "type": "choice",
    "parts": [
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "från"
       },
       {
        "type": "terminal",
        "name": "DATE",
        "feature": "from",
        "operator": "="
       }
      ]
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "till"
       },
       {
        "type": "terminal",
        "name": "DATE",
        "feature": "till",
        "operator": "="
       }
      ]
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "hos"
       },
       {
        "type": "rule",
        "name": "Path",
        "feature": "at",
        "operator": "="
       }
      ]
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "avser"
       },
       {
        "type": "rule",
        "name": "Span",
        "feature": "during",
        "operator": "="
       }
      ]
     },
     {
      "type": "keyword",
      "word": "osäkert",
      "feature": "uncertain",
      "operator": "?="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "tryckt"
       },
       {
        "type": "rule",
        "name": "Text",
        "feature": "printed",
        "operator": "="
       }
      ]
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "eftersom"
       },
       {
        "type": "rule",
        "name": "Text",
        "feature": "reason",
        "operator": "="
       }
      ]
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "vid"
       },
       {
        "type": "terminal",
        "name": "NUMBER",
        "feature": "x",
        "operator": "="
       },
       {
        "type": "keyword",
        "word": ","
       },
       {
        "type": "terminal",
        "name": "NUMBER",
        "feature": "y",
        "operator": "="
       }
      ]
     }
    ]
   },
   "features": {
    "from": "one",
    "till": "one",
    "at": "one",
    "during": "one",
    "uncertain": "mark",
    "printed": "one",
    "reason": "one",
    "x": "one",
    "y": "one"
   }
  },
  "Quantity": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "terminal",
      "name": "NUMBER",
      "feature": "amount",
      "operator": "="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "terminal",
        "name": "RANGE"
       },
       {
        "type": "terminal",
        "name": "NUMBER",
        "feature": "upper",
        "operator": "="
       }
      ],
      "times": "?"
     },
     {
      "type": "terminal",
      "name": "UNIT",
      "times": "?",
      "feature": "unit",
      "operator": "="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "/",
        "feature": "rate",
        "operator": "="
       },
       {
        "type": "terminal",
        "name": "NUMBER",
        "times": "?",
        "feature": "perAmount",
        "operator": "="
       },
       {
        "type": "terminal",
        "name": "UNIT",
        "times": "?",
        "feature": "perUnit",
        "operator": "="
       }
      ],
      "times": "?"
     },
     {
      "type": "terminal",
      "name": "STRING",
      "times": "?",
      "feature": "note",
      "operator": "="
     }
    ]
   },
   "features": {
    "amount": "one",
    "upper": "one",
    "unit": "one",
    "rate": "one",
    "perAmount": "one",
    "perUnit": "one",
    "note": "one"
   }
  },
  "Span": {
   "gives": "text",
   "body": {
    "type": "choice",
    "parts": [
     {
      "type": "terminal",
      "name": "PERIOD"
     },
     {
      "type": "terminal",
      "name": "DATE"
     },
     {
      "type": "terminal",
      "name": "NUMBER"
     }
    ]
   }
  },
  "Selection": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "choice",
      "parts": [
       {
        "type": "keyword",
        "word": "visa"
       },
       {
        "type": "keyword",
        "word": "dölj"
       }
      ],
      "feature": "action",
      "operator": "="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "rule",
        "name": "Selector",
        "feature": "selectors",
        "operator": "+="
       },
       {
        "type": "sequence",
        "parts": [
         {
          "type": "keyword",
          "word": ","
         },
         {
          "type": "rule",
          "name": "Selector",
          "feature": "selectors",
          "operator": "+="
         }
        ],
        "times": "*"
       }
      ],
      "times": "?"
     }
    ]
   },
   "features": {
    "action": "one",
    "selectors": "list"
   }
  },
  "Demand": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "choice",
      "parts": [
       {
        "type": "keyword",
        "word": "förbjud"
       },
       {
        "type": "keyword",
        "word": "kräv"
       }
      ],
      "feature": "action",
      "operator": "="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "rule",
        "name": "Selector",
        "feature": "selectors",
        "operator": "+="
       },
       {
        "type": "sequence",
        "parts": [
         {
          "type": "keyword",
          "word": ","
         },
         {
          "type": "rule",
          "name": "Selector",
          "feature": "selectors",
          "operator": "+="
         }
        ],
        "times": "*"
       }
      ],
      "times": "?"
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "mot"
       },
       {
        "type": "rule",
        "name": "Selector",
        "feature": "targets",
        "operator": "+="
       },
       {
        "type": "sequence",
        "parts": [
         {
          "type": "keyword",
          "word": ","
         },
         {
          "type": "rule",
          "name": "Selector",
          "feature": "targets",
          "operator": "+="
         }
        ],
        "times": "*"
       }
      ],
      "times": "?"
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "med"
       },
       {
        "type": "rule",
        "name": "Condition",
        "times": "+",
        "feature": "having",
        "operator": "+="
       }
      ],
      "times": "?"
     }
    ]
   },
   "features": {
    "action": "one",
    "selectors": "list",
    "targets": "list",
    "having": "list"
   }
  },
  "Selector": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "rule",
      "name": "Conjunction",
      "feature": "operands",
      "operator": "+="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "eller"
       },
       {
        "type": "rule",
        "name": "Conjunction",
        "feature": "operands",
        "operator": "+="
       }
      ],
      "times": "*"
     }
    ]
   },
   "features": {
    "operands": "list"
   }
  },
  "Conjunction": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "rule",
      "name": "Negation",
      "feature": "operands",
      "operator": "+="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "och"
       },
       {
        "type": "rule",
        "name": "Negation",
        "feature": "operands",
        "operator": "+="
       }
      ],
      "times": "*"
     }
    ]
   },
   "features": {
    "operands": "list"
   }
  },
  "Negation": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "keyword",
      "word": "inte",
      "times": "?",
      "feature": "negated",
      "operator": "?="
     },
     {
      "type": "rule",
      "name": "Atom",
      "feature": "atom",
      "operator": "="
     }
    ]
   },
   "features": {
    "negated": "mark",
    "atom": "one"
   }
  },
  "Atom": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "keyword",
      "word": "->",
      "times": "?",
      "feature": "incoming",
      "operator": "?="
     },
     {
      "type": "choice",
      "parts": [
       {
        "type": "keyword",
        "word": "*",
        "feature": "all",
        "operator": "?="
       },
       {
        "type": "terminal",
        "name": "TAG",
        "feature": "tag",
        "operator": "="
       },
       {
        "type": "sequence",
        "parts": [
         {
          "type": "keyword",
          "word": "under",
          "feature": "below",
          "operator": "?="
         },
         {
          "type": "rule",
          "name": "WordPath",
          "feature": "path",
          "operator": "="
         }
        ]
       },
       {
        "type": "sequence",
        "parts": [
         {
          "type": "rule",
          "name": "WordPath",
          "feature": "path",
          "operator": "="
         },
         {
          "type": "choice",
          "parts": [
           {
            "type": "keyword",
            "word": ".*"
           },
           {
            "type": "keyword",
            "word": ".**"
           }
          ],
          "times": "?",
          "feature": "depth",
          "operator": "="
         }
        ]
       }
      ]
     },
     {
      "type": "rule",
      "name": "Condition",
      "times": "*",
      "feature": "conditions",
      "operator": "+="
     },
     {
      "type": "keyword",
      "word": "->",
      "times": "?",
      "feature": "outgoing",
      "operator": "?="
     }
    ]
   },
   "features": {
    "incoming": "mark",
    "all": "mark",
    "tag": "one",
    "below": "mark",
    "path": "one",
    "depth": "one",
    "conditions": "list",
    "outgoing": "mark"
   }
  },
  "Condition": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "keyword",
      "word": "["
     },
     {
      "type": "rule",
      "name": "WordPath",
      "feature": "key",
      "operator": "="
     },
     {
      "type": "choice",
      "parts": [
       {
        "type": "sequence",
        "parts": [
         {
          "type": "choice",
          "parts": [
           {
            "type": "keyword",
            "word": "="
           },
           {
            "type": "keyword",
            "word": "!="
           },
           {
            "type": "keyword",
            "word": "<"
           },
           {
            "type": "keyword",
            "word": "<="
           },
           {
            "type": "keyword",
            "word": ">"
           },
           {
            "type": "keyword",
            "word": ">="
           }
          ],
          "feature": "operator",
          "operator": "="
         },
         {
          "type": "rule",
          "name": "Value",
          "feature": "value",
          "operator": "="
         }
        ]
       },
       {
        "type": "choice",
        "parts": [
         {
          "type": "keyword",
          "word": "finns"
         },
         {
          "type": "terminal",
          "name": "STATE"
         }
        ],
        "feature": "exists",
        "operator": "="
       }
      ]
     },
     {
      "type": "keyword",
      "word": "]"
     }
    ]
   },
   "features": {
    "key": "one",
    "operator": "one",
    "value": "one",
    "exists": "one"
   }
  },
  "Unknown": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "rule",
      "name": "Name",
      "feature": "word",
      "operator": "="
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "rule",
        "name": "Value",
        "feature": "values",
        "operator": "+="
       },
       {
        "type": "sequence",
        "parts": [
         {
          "type": "keyword",
          "word": ","
         },
         {
          "type": "rule",
          "name": "Value",
          "feature": "values",
          "operator": "+="
         }
        ],
        "times": "*"
       }
      ],
      "times": "?"
     },
     {
      "type": "rule",
      "name": "Text",
      "times": "?",
      "feature": "title",
      "operator": "="
     },
     {
      "type": "rule",
      "name": "Block",
      "times": "?"
     }
    ]
   },
   "features": {
    "word": "one",
    "values": "list",
    "title": "one",
    "body": "list"
   }
  },
  "Broken": {
   "gives": "node",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "terminal",
      "name": "BROKEN",
      "feature": "token",
      "operator": "="
     },
     {
      "type": "rule",
      "name": "Block",
      "times": "?"
     }
    ]
   },
   "features": {
    "token": "one",
    "body": "list"
   }
  },
  "Text": {
   "gives": "text",
   "body": {
    "type": "choice",
    "parts": [
     {
      "type": "terminal",
      "name": "STRING"
     },
     {
      "type": "terminal",
      "name": "MARKDOWN"
     }
    ]
   }
  },
  "Name": {
   "gives": "text",
   "body": {
    "type": "choice",
    "parts": [
     {
      "type": "terminal",
      "name": "ID"
     },
     {
      "type": "terminal",
      "name": "QUOTED"
     }
    ]
   }
  },
  "Path": {
   "gives": "text",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "rule",
      "name": "Name"
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "."
       },
       {
        "type": "rule",
        "name": "Name"
       }
      ],
      "times": "*"
     }
    ]
   }
  },
  "WordPath": {
   "gives": "text",
   "body": {
    "type": "sequence",
    "parts": [
     {
      "type": "choice",
      "parts": [
       {
        "type": "terminal",
        "name": "WORD"
       },
       {
        "type": "terminal",
        "name": "QUOTED"
       }
      ]
     },
     {
      "type": "sequence",
      "parts": [
       {
        "type": "keyword",
        "word": "."
       },
       {
        "type": "choice",
        "parts": [
         {
          "type": "terminal",
          "name": "WORD"
         },
         {
          "type": "terminal",
          "name": "QUOTED"
         }
        ]
       }
      ],
      "times": "*"
     }
    ]
   }
  }
 }
};
