package io.vritti.home;

import java.io.File;
import java.io.IOException;
import java.util.List;

/**
 * The folder where everything of ours lives ({@code vritti.home}, by default {@code ~/.vritti}).
 *
 * <p>Makes nothing before the first write; what it makes is for the owner's eyes only, whatever the umask. What others could
 * have put there is not used: of such a home the files lead nowhere ({@link #distrust}).
 */
public final class Home {

    private static final String FOLDER = ".vritti";
    private static final String SETTINGS = "vritti.properties";

    private final File folder;
    private final String problem;
    private final String distrust;
    private final Secret secret;

    private Home(File folder, String problem, String distrust) {
        this.folder = folder;
        this.problem = problem;
        this.distrust = distrust;
        this.secret = new Secret(this);
    }

    /**
     * A home in this folder. Never throws: a folder that cannot be used gives a home that says why.
     *
     * @param folder may be null or empty, which cannot be used
     */
    public static Home at(File folder) {
        if (folder == null || folder.getPath().isEmpty()) {
            return unusable("vritti.home is empty: set it to a folder that can be written");
        }
        File absolute = folder.getAbsoluteFile();
        String distrust = distrustOf(absolute);
        return distrust == null
                ? new Home(absolute, problemOf(absolute), null)
                : new Home(absolute, distrust, distrust);
    }

    /**
     * The home in a user's folder.
     *
     * @param userHome the system property {@code user.home}; {@code ?} where the user has no entry in the password file,
     *     and no folder of that name must ever be made
     */
    public static Home ofUser(String userHome) {
        if (userHome == null || userHome.isEmpty() || userHome.equals("?")) {
            return unusable("the user has no home folder (user.home is \"" + userHome
                    + "\"): set vritti.home to a folder that can be written");
        }
        return at(new File(userHome, FOLDER));
    }

    /** A home that keeps nothing; its files lead nowhere and are never made. */
    public static Home unusable(String why) {
        return new Home(nowhere(), why, null);
    }

    /**
     * Why the settings in a home are not to be obeyed, or null if they may be; for the time before {@code main}, when there is
     * no {@link Home} yet.
     */
    public static String distrustOfSettings(File folder) {
        if (Ownership.isUntold()) {
            return "its owner cannot be told before main, because " + Ownership.PROVIDER + " is set";
        }
        String distrust = Ownership.problemOfFolder(folder);
        return distrust == null
                ? Ownership.problemOfEntry(new File(folder, SETTINGS), Ownership.isClosed(folder))
                : distrust;
    }

    /**
     * Why what lies in a folder outside the home is not to be believed, or null if only this user and root could have written it; of a
     * folder or a file that is not there, nothing speaks against it.
     *
     * @param files in the folder that matter
     */
    public static String distrustOf(File folder, List<File> files) {
        String distrust = Ownership.problemOfFolder(folder);
        boolean closed = Ownership.isClosed(folder);
        for (int i = 0; i < files.size() && distrust == null; i++) {
            distrust = Ownership.problemOfEntry(files.get(i), closed);
        }
        return distrust;
    }

    /** Where episodes are put away, unless another folder is set. */
    public File archive() {
        return in("archive");
    }

    /** Folders in which episodes of this home were put away, besides {@link #archive}, a line each. */
    public File archiveFolders() {
        return in("archive.folders");
    }

    /** Locked by the one command or JVM that puts episodes away or brings them back. */
    public File archiveLease() {
        return in("archive.lock");
    }

    /** The folder itself; it may not be there yet. */
    public File folder() {
        return folder;
    }

    /** The embedded store's database. */
    public File database() {
        return in("vritti.db");
    }

    /** Hashes of the keys and families that failed ({@code io.vritti.store.FailedKeyFilter}). */
    public File filter() {
        return in("failed.keys");
    }

    /** The codes of the episodes' vectors, made from the database. */
    public File codes() {
        return in("vectors.codes");
    }

    /** The audit, one line per decision that is not a plain PROCEED. */
    public File decisions() {
        return in("decisions.jsonl");
    }

    /** What the agent says about itself. */
    public File log() {
        return in("vritti.log");
    }

    /** The kill switch: while it is there the agent does nothing. */
    public File off() {
        return in("OFF");
    }

    /** Locked by the one JVM that has models asked about failures. */
    public File reflectionLease() {
        return in("reflection.lock");
    }

    /** Locked by the one process that has episodes leave the memory. */
    public File retentionLease() {
        return in("retention.lock");
    }

    /** Settings of the owner. */
    public File properties() {
        return in(SETTINGS);
    }

    /** Folder of what the living JVMs say of themselves ({@link LiveJvms}). */
    public File live() {
        return in("live");
    }

    /** What those JVMs have counted that have ended. */
    public File metrics() {
        return in("metrics.json");
    }

    /** Folder of extracted native libraries, each in a folder named by its content. */
    public File natives() {
        return in("native");
    }

    /** Everything that Vritti keeps at the top of its home; a folder without any of them is none yet. */
    public List<File> files() {
        return List.of(
                database(),
                filter(),
                codes(),
                decisions(),
                log(),
                off(),
                properties(),
                live(),
                archive(),
                metrics(),
                natives(),
                secretFile());
    }

    File secretFile() {
        return in("secret");
    }

    public boolean usable() {
        return problem == null;
    }

    /** Why it cannot be used and what to do, or null if it can. */
    public String problem() {
        return problem;
    }

    /** Who else could have written it, as a sentence, or null if only this user and root could. */
    public String distrust() {
        return distrust;
    }

    /**
     * 32 random bytes that stay the same for this home, to key the hashes of credentials with. In a home that cannot be
     * used they last as long as this object.
     */
    public byte[] secret() {
        return secret.bytes();
    }

    /**
     * Makes the folder if it is missing.
     *
     * @throws IOException if it cannot be made or used; the message says why
     */
    public void create() throws IOException {
        if (!usable()) {
            throw new IOException(problem);
        }
        OwnerOnly.makeFolder(folder);
    }

    private File in(String name) {
        return new File(distrust == null ? folder : nowhere(), name);
    }

    /** Nothing can be made below what is no folder. */
    private static File nowhere() {
        return new File("/dev/null", FOLDER).getAbsoluteFile();
    }

    /** The folder and all that lies in it: nobody else can add to a folder that only this user may write. */
    private static String distrustOf(File folder) {
        String distrust = Ownership.problemOfFolder(folder);
        File[] files = distrust == null ? folder.listFiles() : null;
        boolean closed = files != null && Ownership.isClosed(folder);
        for (int i = 0; files != null && i < files.length && distrust == null; i++) {
            distrust = Ownership.problemOfEntry(files[i], closed);
        }
        return distrust;
    }

    private static String problemOf(File folder) {
        if (folder.exists()) {
            if (!folder.isDirectory()) {
                return folder + " is not a folder: set vritti.home to a folder that can be written";
            }
            return folder.canWrite() && folder.canExecute() ? null : folder + " cannot be written by this user";
        }
        File parent = folder.getParentFile();
        while (parent != null && !parent.exists()) {
            parent = parent.getParentFile();
        }
        if (parent == null || !parent.isDirectory() || !parent.canWrite()) {
            return folder + " does not exist and cannot be made: " + parent + " cannot be written by this user";
        }
        return null;
    }
}
