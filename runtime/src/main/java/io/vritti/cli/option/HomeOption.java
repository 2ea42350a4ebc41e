package io.vritti.cli.option;

import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ProgramName;
import io.vritti.config.ErrorClassNames;
import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.observe.Decision;
import io.vritti.observe.DecisionReader;
import io.vritti.store.MemoryStore;
import io.vritti.store.NoStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** The memory that a command works on: the one that the agent would use here, or another. */
public final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "<folder>",
            converter = FolderConverter.class,
            description = "Folder of the memory (default: vritti.home or ~/.vritti).")
    public File folder;

    @Spec(Target.MIXEE)
    CommandSpec command;

    /** As the agent would read them here, {@code --home} above all. */
    public Settings settings() {
        Properties properties = new Properties();
        properties.putAll(System.getProperties());
        if (folder != null) {
            properties.setProperty(Setting.HOME.key(), folder.getAbsolutePath());
        }
        return Settings.load(null, properties, System.getenv());
    }

    public Home home() {
        File set = settings().home();
        return set == null ? Home.ofUser(System.getProperty("user.home")) : Home.at(set);
    }

    /**
     * The home, if a memory can be read there or none was made yet.
     *
     * @throws CommandFailure if something else is there, which says nothing about what has failed
     */
    public Home readable() {
        Home home = home();
        String problem = HomeKind.problemOf(home);
        if (problem != null) {
            throw new CommandFailure(problem);
        }
        return home;
    }

    /** What is remembered there, though the home may not be written; what a command changes in it is lost. */
    public MemoryStore openToRead() {
        Home home = readable();
        return home.database().isFile() ? EmbeddedStore.openToRead(home, this::warn) : new NoStore();
    }

    /** What is remembered there; a store without memory if nothing was ever kept there. Asking makes no files. */
    public MemoryStore open() {
        Home home = readable();
        return home.database().isFile() ? openAnew() : new NoStore();
    }

    /** The same, made if it is not there yet. What changes in it goes to those with whom it is shared. */
    public MemoryStore openAnew() {
        return EmbeddedStore.open(home(), this::warn, settings().store().shared());
    }

    /** The oldest first. */
    public List<Decision> decisions() throws IOException {
        return new DecisionReader(readable().folder()).read();
    }

    /** What a person types to ask another command about the same memory. */
    public String hint(String command) {
        return ProgramName.AS_TYPED + " " + command
                + (folder == null ? "" : " --home " + ShellWord.of(folder.toString()));
    }

    /** Tells a person something about the memory that does not end the command. */
    public void warn(String sentence) {
        command.commandLine().getErr().println("vritti: " + sentence);
    }

    /**
     * Says which classes there are, where nothing was found under one that does not exist.
     *
     * @param errorClass as a person named it, or null
     */
    public void warnOfUnknown(String errorClass) {
        String unknown = errorClass == null ? null : ErrorClassNames.unknownAmong(List.of(errorClass));
        if (unknown != null) {
            warn("--class names " + unknown);
        }
    }

    /** An empty name would mean the folder of the shell, or the home of a variable that is not set. */
    public static final class FolderConverter implements ITypeConverter<File> {
        @Override
        public File convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("it is empty; name the folder of the memory");
            }
            return new File(value);
        }
    }
}
