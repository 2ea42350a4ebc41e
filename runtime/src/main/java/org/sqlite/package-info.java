/**
 * One class of ours in sqlite-jdbc's own package, because native methods are bound to the loader and the module of the class
 * that loads their library. It may use the JDK and sqlite-jdbc only.
 */
package org.sqlite;
