/**
 * What programs are like: which of their options take values, what they change, when their exit status is an answer,
 * whether they read stdin. The knowledge is in tables, one class per domain and one row per program;
 * {@link io.vritti.program.Trait} has the words. It may use {@code shell}. It is pure and reads no file, because it runs
 * on host threads before a process starts.
 */
package io.vritti.program;
