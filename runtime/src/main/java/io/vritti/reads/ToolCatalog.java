package io.vritti.reads;

/** The tools whose reading is known, by the name of their program. The ecosystem room implements it, above this one. */
public interface ToolCatalog {

    /** The tool that knows this program, or null if none does. */
    Tool of(String program);
}
