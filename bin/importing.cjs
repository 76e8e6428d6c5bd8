/**
 * Imports a module of the user's own. The chunks of the built program are scripts, in which there is no import: what
 * stands here is loaded as Node loads all files.
 */
exports.imported = (href) => import(href);
