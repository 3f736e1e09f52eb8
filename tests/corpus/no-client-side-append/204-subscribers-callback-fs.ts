// kind: 2 client-side append
// rule: no-client-side-append
// expect: report
// lines: 17
// client: node:fs
// shape: same-function
// source: own
// atomic: appendFile

const fs = require("fs");

app.post("/subscribe", (req, res) => {
  fs.readFile("./data/subscribers.json", "utf8", (err, data) => {
    if (err) return res.status(500).end();
    const list = JSON.parse(data);
    list.push({ email: req.body.email, at: Date.now() });
    fs.writeFile("./data/subscribers.json", JSON.stringify(list), (writeError) => {
      if (writeError) return res.status(500).end();
      res.status(201).json({ count: list.length });
    });
  });
});
