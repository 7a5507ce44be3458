package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.ExtensionCopy;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.IndexDatabase;
import dev.signet.core.config.ObjectRegistry;
import dev.signet.core.config.StringMask;
import dev.signet.core.key.Signer;
import dev.signet.core.text.CertificateDocument;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** One run of {@code ca}: first all that has to be read, then what was asked for, in openssl's order. */
final class CaRun {
    private static final String STANDARD_FILE = "/usr/lib/ssl/openssl.cnf";

    private final Session session;
    private final CaArguments arguments;

    CaRun(Session session, CaArguments arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    /** Returns whether all went well; what did not was said. */
    boolean run() {
        CaSettings settings = settings();
        if (settings == null) {
            return false;
        }
        String unique = settings.value("unique_subject");
        boolean uniqueSubjects = unique == null || IndexDatabase.yes(unique, true);
        String serial = arguments.value("status");
        if (serial != null) {
            sayStatus(settings, serial, uniqueSubjects);
            return false;
        }
        CaKey key = CaKey.read(session, arguments, settings);
        CaDisplay display = key == null ? null : CaDisplay.read(session, settings);
        ExtensionCopy copy = display == null ? null : copy(settings);
        String directory = copy == null ? null : newCertificates(settings);
        String database = directory == null ? null : settings.file(null, "database");
        if (key == null || display == null || copy == null || directory == null || database == null) {
            return false;
        }
        try (CaDatabase open = CaDatabase.open(session, database, uniqueSubjects, settings, arguments.has("verbose"))) {
            return open != null && new Work(settings, open, key, display, copy, directory).run();
        }
    }

    private @Nullable CaSettings settings() {
        String file = arguments.value("config");
        String standard = session.environment("OPENSSL_CONF");
        file = file != null ? file : standard != null ? standard : STANDARD_FILE;
        session.err().println(file.isEmpty() ? "No configuration used" : "Using configuration from " + file);
        ConfigFile config = arguments.has("config")
                ? Configuration.read(session, "ca", file)
                : Configuration.standard(session, "ca");
        if (config == null) {
            return null;
        }
        String name = arguments.value("name");
        String section =
                name == null ? CaSettings.require(session, config, CaSettings.BASE, "default_ca") : OctetText.of(name);
        ObjectRegistry objects = section == null ? null : Configuration.objects(session, config);
        StringMask strings = section == null || objects == null ? null : strings(config.value(section, "string_mask"));
        return section == null || objects == null || strings == null
                ? null
                : new CaSettings(session, config, section, objects, strings);
    }

    private @Nullable StringMask strings(@Nullable String word) {
        StringMask mask = word == null ? StringMask.UTF8_ONLY : StringMask.of(word);
        if (mask == null) {
            session.err().println("Invalid global string mask setting " + word);
        }
        return mask;
    }

    private void sayStatus(CaSettings settings, String serial, boolean uniqueSubjects) {
        String database = settings.file(null, "database");
        if (database == null) {
            return;
        }
        try (CaDatabase look = CaDatabase.look(session, database, uniqueSubjects)) {
            if (look != null) {
                look.sayStatus(serial);
            }
        }
    }

    private @Nullable ExtensionCopy copy(CaSettings settings) {
        String word = settings.value("copy_extensions");
        ExtensionCopy copy = word == null ? ExtensionCopy.NONE : ExtensionCopy.of(word);
        if (copy == null) {
            session.err().println("Invalid extension copy option: \"" + word + "\"");
        }
        return copy;
    }

    /** Returns where new certificates are kept, empty if there will be none; null after having said what is wrong. */
    private @Nullable String newCertificates(CaSettings settings) {
        String directory = arguments.value("outdir");
        if (directory != null || !arguments.certifies()) {
            return directory == null ? "" : directory;
        }
        String value = settings.value("new_certs_dir");
        if (value == null) {
            session.err().println("there needs to be defined a directory for new certificate to be placed in");
            return null;
        }
        String name = OctetText.shown(value);
        if (!Files.isDirectory(session.file(name))) {
            session.err().println("ca: " + name + " is not a directory");
            session.err()
                    .println(name + ": "
                            + (Files.exists(session.file(name)) ? "Success" : Configuration.reason(session, name)));
            return null;
        }
        return name;
    }

    /** What was asked for, with all that it needs. */
    private final class Work {
        private final CaSettings settings;
        private final CaDatabase database;
        private final CaKey key;
        private final CaDisplay display;
        private final ExtensionCopy copy;
        private final String directory;

        Work(
                CaSettings settings,
                CaDatabase database,
                CaKey key,
                CaDisplay display,
                ExtensionCopy copy,
                String directory) {
            this.settings = settings;
            this.database = database;
            this.key = key;
            this.display = display;
            this.copy = copy;
            this.directory = directory;
        }

        boolean run() {
            if (arguments.has("updatedb")) {
                database.update(arguments.has("verbose"));
            }
            ConfigFile extensionFile = CaTerms.extensionFile(session, arguments);
            if (extensionFile == null && arguments.has("extfile")) {
                return false;
            }
            String digest = key.digest(arguments, settings);
            if (digest == null) {
                return false;
            }
            if (arguments.certifies() && !certify(extensionFile, digest)) {
                return false;
            }
            if (arguments.has("gencrl") && !makeList(digest)) {
                return false;
            }
            return arguments.revocation == null || new CaRevocation(session, arguments, settings, database).run();
        }

        private boolean certify(@Nullable ConfigFile extensionFile, String digest) {
            CaTerms terms = CaTerms.read(session, arguments, settings, extensionFile, digest);
            Signer signer = terms == null ? null : key.signer(session, digest, arguments);
            if (terms == null || signer == null) {
                return false;
            }
            CaDraft draft = new CaDraft(session, arguments, settings, database, terms, display, key, signer, copy);
            ApplicantReader reader = new ApplicantReader(session, arguments, key, display.names());
            return new CaIssuance(session, arguments, settings, database, draft, reader, directory).run();
        }

        private boolean makeList(String digest) {
            Signer signer = key.signer(session, digest, arguments);
            CertificateDocument certificate = key.certificate();
            return signer != null
                    && certificate != null
                    && new CaCrl(session, arguments, settings, database, certificate, signer).run();
        }
    }
}
