package io.vritti.intercept.tool;

/** A tool call whose result comes after the woven method has returned. */
public interface LateTool {

    /** Has this thread work for the call; the answer goes to {@link #restore}. */
    Object enter();

    /** Has this thread work for what it worked for before {@link #enter}. */
    void restore(Object before);

    /**
     * The call has ended.
     *
     * @param result as the framework would have got it; null with a failure
     * @param thrown null with a result
     * @return what the framework is to get
     */
    ToolEnd ended(Object result, Throwable thrown);
}
