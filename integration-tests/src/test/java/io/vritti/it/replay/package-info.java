/** Runs scenarios for real and scores what was refused. It may use {@code io.vritti.it}; the scenarios are data. */
package io.vritti.it.replay;
