package dev.signet.cli.trust;

import dev.signet.cli.Session;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stores that Signet can change itself, by the names of {@code --apply}. */
public final class TrustStores {
    /** The passphrase of every JDK's own store, unless somebody has changed it. */
    private static final String JDK_PASSPHRASE = "changeit";

    /**
     * Returns the stores.
     *
     * @param keyStore the Java key store, if it is not the JDK's own
     * @param nssDatabases the directories of NSS databases; none for those of the user's browsers
     */
    public static Map<String, TrustStore> of(Session session, Optional<Path> keyStore, List<Path> nssDatabases) {
        Map<String, TrustStore> stores = new LinkedHashMap<>();
        stores.put("debian", SystemStore.debian());
        stores.put("rhel", SystemStore.rhel());
        stores.put("java", new JavaStore(javaHome(session), keyStore, passphrase(session)));
        stores.put("nss", new NssStore(nssDatabases.isEmpty() ? browsers(session) : nssDatabases));
        return stores;
    }

    private static Path javaHome(Session session) {
        String variable = session.environment("JAVA_HOME");
        return Path.of(variable == null || variable.isEmpty() ? System.getProperty("java.home") : variable);
    }

    private static String passphrase(Session session) {
        String variable = session.environment("SIGNET_KEYSTORE_PASSPHRASE");
        return variable == null || variable.isEmpty() ? JDK_PASSPHRASE : variable;
    }

    private static List<Path> browsers(Session session) {
        @Nullable String home = session.environment("HOME");
        if (home == null || home.isEmpty()) {
            return List.of();
        }
        List<Path> databases = new ArrayList<>();
        addDatabase(Path.of(home, ".pki", "nssdb"), databases);
        addProfiles(Path.of(home, ".mozilla", "firefox"), databases);
        addProfiles(Path.of(home, "snap", "firefox", "common", ".mozilla", "firefox"), databases);
        return databases;
    }

    private static void addProfiles(Path directory, List<Path> databases) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> profiles = Files.newDirectoryStream(directory)) {
            profiles.forEach(profile -> addDatabase(profile, databases));
        } catch (IOException unreadable) {
            // A directory that its owner cannot read holds no profile that a browser could use.
        }
    }

    private static void addDatabase(Path directory, List<Path> databases) {
        if (Files.isRegularFile(directory.resolve("cert9.db"))) {
            databases.add(directory);
        }
    }

    private TrustStores() {}
}
