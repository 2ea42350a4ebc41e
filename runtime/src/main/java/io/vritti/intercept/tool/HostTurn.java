package io.vritti.intercept.tool;

import java.util.List;

/**
 * What a framework knows of the turn of a conversation that begins: a model is asked, or what it has asked for is about to run.
 *
 * @param conversation what tells it from others, as its tool calls say it; or null
 * @param told ids of tool calls whose results the model is told; may be empty
 * @param asked ids of tool calls that the model has asked for; may be empty
 */
public record HostTurn(String conversation, List<String> told, List<String> asked) {}
