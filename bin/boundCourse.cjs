/**
 * A course made for one centre alone (scripts/bindCentre.mjs). Its file is run anew for each centre: V8 takes for constant
 * what stands around a function only as long as that was made once.
 */
const COURSE = require.resolve('../dist/program/course.js');
const { neededByCourse } = require('../dist/program/engine.js');

exports.boundCourse = (centre) => {
  delete require.cache[COURSE];
  return require(COURSE)(centre, neededByCourse());
};
