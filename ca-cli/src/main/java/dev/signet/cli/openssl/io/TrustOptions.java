package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.option.Option;
import dev.signet.core.verify.openssl.CertificateStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The options on whom to trust, {@code -CAfile}, {@code -CApath}, {@code -CAstore} and their opposites, which many commands
 * share, and the store that they make: {@code setup_verify} of OpenSSL's commands.
 *
 * <p>Where nothing is said, the places of Debian's OpenSSL count, or those of {@code SSL_CERT_FILE} and {@code SSL_CERT_DIR}.
 */
public final class TrustOptions {
    private static final String DEFAULT_FILE = "/usr/lib/ssl/cert.pem";
    private static final String DEFAULT_DIRECTORY = "/usr/lib/ssl/certs";

    private final Session session;
    private @Nullable String file;
    private @Nullable String directory;
    private @Nullable String uri;
    private boolean noFile;
    private boolean noDirectory;
    private boolean noUri;

    /** Starts without any option. */
    public TrustOptions(Session session) {
        this.session = session;
    }

    /** Takes an option if it is one of these; returns whether it is. */
    public boolean take(Option option, String argument) {
        switch (option.name()) {
            case "CAfile" -> file = argument;
            case "CApath" -> directory = argument;
            case "CAstore" -> uri = argument;
            case "no-CAfile" -> noFile = true;
            case "no-CApath" -> noDirectory = true;
            case "no-CAstore" -> noUri = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Leaves the default places out, as other options do that name whom to trust. */
    public void withoutDefaults() {
        noFile = true;
        noDirectory = true;
        noUri = true;
    }

    /** Returns whether a file, a directory or a store is named. */
    public boolean given() {
        return file != null || directory != null || uri != null;
    }

    /** Returns the store, or null after having said why it cannot be opened. */
    public @Nullable CertificateStore open() {
        CertificateStore store = new CertificateStore();
        if (file != null) {
            if (!TrustedFile.load(InputFile.read(session, file).bytes(), store)) {
                return failed("file", file);
            }
        } else if (!noFile) {
            String other = session.environment("SSL_CERT_FILE");
            boolean ignored = TrustedFile.load(
                    InputFile.read(session, other == null ? DEFAULT_FILE : other)
                            .bytes(),
                    store);
        }
        if (directory != null && directory.isEmpty()) {
            return failed("directory", directory);
        }
        if (directory != null || !noDirectory) {
            addDirectories(directory == null ? defaultDirectory() : directory, store);
        }
        if (uri != null) {
            if (!addStore(uri, store)) {
                return failed("store URI", uri);
            }
        } else if (!noUri) {
            boolean ignored = addStore(defaultDirectory(), store);
        }
        return store;
    }

    private @Nullable CertificateStore failed(String kind, String name) {
        session.err().println("Error loading " + kind + " " + name);
        return null;
    }

    private String defaultDirectory() {
        String other = session.environment("SSL_CERT_DIR");
        return other == null ? DEFAULT_DIRECTORY : other;
    }

    private void addDirectories(String list, CertificateStore store) {
        int start = 0;
        while (start <= list.length()) {
            int colon = list.indexOf(':', start);
            int end = colon < 0 ? list.length() : colon;
            if (end > start) {
                store.add(new HashDirectory(session.file(list.substring(start, end)), false));
            }
            start = end + 1;
        }
    }

    private boolean addStore(String name, CertificateStore store) {
        Path path = InputFile.find(session, name).toPath();
        if (Files.isDirectory(path)) {
            store.add(new HashDirectory(path, true));
            return true;
        }
        if (!Files.exists(path)) {
            return false;
        }
        store.add(new StoreFile(session, name));
        return true;
    }
}
