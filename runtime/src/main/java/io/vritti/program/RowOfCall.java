package io.vritti.program;

import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a call, and its words read by them.
 *
 * @param base the row of the program
 * @param row the row of its subcommand, or the same
 */
record RowOfCall(ProgramRow base, ProgramRow row, Arguments arguments) {

    /** @param arguments null for a word that is not certain */
    static RowOfCall of(String program, List<String> arguments) {
        ProgramRow base = ProgramTable.all().find(program, "");
        List<Word> words = new ArrayList<>(arguments.size());
        for (String argument : arguments) {
            words.add(Word.ofLiteral(argument == null ? "" : argument));
        }
        String subcommand = Subcommand.of(program, base, words);
        ProgramRow row = subcommand.isEmpty() ? base : ProgramTable.all().find(program, subcommand);
        return new RowOfCall(base, row, new Arguments(arguments, Subcommand.syntax(base, row)));
    }
}
