package io.vritti.cli;

import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.store.StoreException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** One sentence for what can be expected to go wrong; a stack trace for what is our fault. */
final class CommandErrors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (failure instanceof CommandFailure || failure instanceof StoreException || failure instanceof IOException) {
            commandLine.getErr().println("vritti: " + failure.getMessage());
        } else {
            commandLine.getErr().println("vritti: this is a fault of Vritti's; please report it with these lines.");
            failure.printStackTrace(commandLine.getErr());
        }
        return ExitCode.NO;
    }
}
