/**
 * What is pasted into the JDK's methods for processes and files; what is for HTTP clients stands in
 * {@link io.vritti.agent.library}. Never loaded as classes: Byte Buddy reads them as bytes.
 *
 * <p>Each enter method asks the bridge and returns its answer: null, nothing to watch; a Throwable, a veto: the method is
 * skipped and the exit method makes it the thrown one; anything else, a token that goes to {@code after}. Every method
 * suppresses what is thrown inside it, so an error of ours lets the call proceed (facts.md §1.3).
 */
package io.vritti.agent.advice;
