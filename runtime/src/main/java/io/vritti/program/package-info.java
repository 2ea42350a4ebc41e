/**
 * What programs are like: which of their options take values, what they change, when their exit status is an answer, whether
 * they read stdin. The knowledge is in tables, one class per domain, one line per program (see {@link
 * io.vritti.program.Trait} for the words); everything else here only looks things up. Pure and dependency-free: it runs on
 * host threads before a process starts, and so reads no file.
 */
package io.vritti.program;
