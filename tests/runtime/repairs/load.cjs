// Node's own import, which the test runner would rewrite in a module of its own.
module.exports = (url) => import(url);
