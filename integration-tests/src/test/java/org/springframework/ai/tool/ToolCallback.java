package org.springframework.ai.tool;

/** Stands in for Spring AI's: that a class of this name is loaded is all that is seen of it. */
public interface ToolCallback {}
