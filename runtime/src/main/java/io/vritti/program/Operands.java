package io.vritti.program;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the words of one call name, as the row of its program says. */
public final class Operands {

    private static final String STDIN = "-";

    private final ProgramRow row;
    private final ProgramRow base;
    private final Arguments arguments;

    private Operands(ProgramRow base, ProgramRow row, Arguments arguments) {
        this.base = base;
        this.row = row;
        this.arguments = arguments;
    }

    /** @param arguments null for a word that is not certain */
    public static Operands of(String program, List<String> arguments) {
        RowOfCall call = RowOfCall.of(program, arguments);
        return new Operands(call.base(), call.row(), call.arguments());
    }

    /**
     * The files and folders that certain words name. For each with a role that {@link FileRole#mustBeThere} the call fails as
     * long as it is missing, whatever else is so; what may do without is not among them.
     */
    public List<NamedFile> files() {
        List<NamedFile> files = new ArrayList<>();
        if (base.mentions(Trait.LEADS)) {
            addValues(Trait.LEADS, base, FileRole.ENTERED, files);
            if (!files.isEmpty()) {
                return files.subList(0, 1);
            }
        }
        addValues(Trait.OPENS, row, FileRole.READ, files);
        addValues(Trait.SAVES, row, FileRole.WRITTEN, files);
        TraitRule rule = roleRule();
        if (rule != null && !mayDoWithout()) {
            addOperands(rule, files);
        }
        return files;
    }

    /** The addresses that it connects to; none where a word is not certain, or an option may lead it to another one. */
    public List<String> addresses() {
        boolean straight = row.mentions(Trait.STRAIGHT)
                && !arguments.uncertain()
                && arguments.haveOnly(row.values(Trait.STRAIGHT));
        return straight ? List.copyOf(arguments.operands()) : List.of();
    }

    /** True when it may try again by itself. */
    public boolean mayRetry() {
        return arguments.uncertain() || row.has(Trait.RETRIES, arguments);
    }

    /** True when the call must fail for want of a file, and all of its words are certain. */
    public boolean needsFiles() {
        return isCertain() && hasOnlyHarmlessOptions();
    }

    /** The same of a call with options of which it is known that they are harmless; what they take as value is no file. */
    public boolean needsFilesWithOptions() {
        TraitRule rule = roleRule();
        return isCertain() && rule != null && rule.number(0) == 0;
    }

    private boolean isCertain() {
        boolean known = row.mentions(Trait.HARMLESS) && !arguments.uncertain() && !mayDoWithout();
        return known && (together() || !arguments.operands().contains(STDIN));
    }

    /** True when no option is given but those that change neither what it reads nor what it makes of that. */
    public boolean hasOnlyHarmlessOptions() {
        List<String> known = new ArrayList<>(row.values(Trait.HARMLESS));
        known.addAll(row.values(Trait.OPENS));
        return arguments.haveOnly(known);
    }

    /** True when one file that is missing leaves nothing to show of the others. */
    public boolean together() {
        return row.mentions(Trait.TOGETHER);
    }

    /** The variable that names more folders in which it looks for an operand without a slash, or null. */
    public String searches() {
        List<String> variables = row.values(Trait.SEARCHES);
        return variables.isEmpty() ? null : variables.get(0);
    }

    /** True when it tries the name with an ending where a file is missing. */
    public boolean triesEndings() {
        return row.mentions(Trait.ENDINGS);
    }

    /** The endings that its words about a missing file may have. */
    public List<String> endings() {
        return row.values(Trait.ENDINGS);
    }

    /** True when it writes no more than what it reads, or what its words say. */
    public boolean copies() {
        return row.mentions(Trait.COPIES);
    }

    /** True when it goes into the folder that it names before it does anything else. */
    public boolean entersFirst() {
        if (!base.mentions(Trait.BEFORE) || arguments.uncertain() || base.has(Trait.LENIENT, arguments)) {
            return false;
        }
        String option = arguments.firstOption();
        boolean first = option != null && base.values(Trait.LEADS).contains(option);
        List<NamedFile> named = files();
        return (first || base.values(Trait.BEFORE).isEmpty())
                && named.size() == 1
                && named.get(0).role() == FileRole.ENTERED;
    }

    /** True when it puts only files where its last operand says, so that a folder of that name must be there. */
    public boolean takesFilesOnly() {
        Set<FolderUse> uses = folderUses();
        return uses.contains(FolderUse.REFUSED) && !uses.contains(FolderUse.WALKED);
    }

    /** Where what it makes of its files goes: its target, and the values of options such as {@code -o}. */
    public List<NamedFile> results() {
        List<NamedFile> results = new ArrayList<>();
        addValues(Trait.SAVES, row, FileRole.WRITTEN, results);
        TraitRule rule = roleRule();
        if (rule != null && !mayDoWithout() && targetRole() != null) {
            List<NamedFile> named = new ArrayList<>();
            addOperands(rule, named);
            if (named.size() > 1) {
                results.add(new NamedFile(named.get(named.size() - 1).name(), FileRole.WRITTEN));
            }
        }
        return results;
    }

    /** True when its operands are, or may be, texts. */
    public boolean takesText() {
        return row.mentions(Trait.TEXTS);
    }

    /** What this call does with folders among its names; empty when the row does not say. */
    public Set<FolderUse> folderUses() {
        Set<FolderUse> uses = EnumSet.noneOf(FolderUse.class);
        for (TraitRule rule : row.rules()) {
            if (rule.trait() == Trait.FOLDERS && rule.applies(arguments)) {
                for (String value : rule.values()) {
                    uses.add(FolderUse.of(value));
                }
            }
        }
        return uses;
    }

    /** True when it also reads the tables of users and groups. */
    public boolean readsAccounts() {
        return row.has(Trait.ACCOUNTS, arguments);
    }

    /** True when an operand, and not only the value of an option, names a file. */
    public boolean namesFiles() {
        TraitRule rule = roleRule();
        return rule != null && arguments.operands().size() > row.subcommandWords() + rule.number(0);
    }

    private TraitRule roleRule() {
        for (TraitRule rule : row.rules()) {
            boolean ofOperands = rule.trait() != Trait.TARGET && rule.trait().role() != null;
            if (ofOperands && rule.applies(arguments)) {
                return rule;
            }
        }
        return null;
    }

    /** An uncertain word may be the option that makes it so. */
    private boolean mayDoWithout() {
        return row.mentions(Trait.LENIENT) && (arguments.uncertain() || row.has(Trait.LENIENT, arguments));
    }

    private void addOperands(TraitRule rule, List<NamedFile> files) {
        List<String> operands = arguments.operands();
        int first = row.subcommandWords() + rule.number(0);
        int end = Math.min(operands.size(), first + rule.number(1, operands.size()));
        boolean script = rule.trait() == Trait.SCRIPT;
        if (script) {
            end = Math.min(end, first + 1);
        }
        boolean uncertainOf = row.mentions(Trait.ALONE) && end - first > 1 || script && !hasOnlyHarmlessOptions();
        FileRole last = end - first > 1 ? targetRole() : null;
        for (int i = first; i < end && !uncertainOf; i++) {
            String name = operands.get(i);
            if (name != null && !name.equals(STDIN)) {
                files.add(new NamedFile(
                        name, last != null && i == end - 1 ? last : rule.trait().role()));
            }
        }
    }

    /** The role of the last operand where it is another one; null where it is not, or an option names the target. */
    private FileRole targetRole() {
        TraitRule target = row.rule(Trait.TARGET, arguments);
        boolean byOption = row.values(Trait.SAVES).stream().anyMatch(arguments::have);
        if (target == null || byOption) {
            return null;
        }
        return target.values().isEmpty()
                ? FileRole.WRITTEN
                : Trait.of(target.values().get(0)).role();
    }

    private void addValues(Trait trait, ProgramRow from, FileRole role, List<NamedFile> files) {
        for (TraitRule rule : from.rules()) {
            if (rule.trait() == trait && rule.applies(arguments)) {
                for (String option : rule.values()) {
                    addValues(option, role, files);
                }
            }
        }
    }

    private void addValues(String option, FileRole role, List<NamedFile> files) {
        if (OptionSyntax.isOption(option)) {
            for (String value : arguments.values(option)) {
                if (value != null && !value.isEmpty() && !value.equals(STDIN)) {
                    files.add(new NamedFile(value, role));
                }
            }
            return;
        }
        for (String operand : arguments.operands()) {
            if (operand != null && operand.startsWith(option) && operand.length() > option.length()) {
                files.add(new NamedFile(operand.substring(option.length()), role));
            }
        }
    }
}
