/** What tells that a host runs its tools with Spring AI. */
package org.springframework.ai.tool;
