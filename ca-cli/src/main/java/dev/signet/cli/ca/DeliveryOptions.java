package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.PassphraseArgument;
import dev.signet.cli.io.Terminal;
import dev.signet.core.home.DeliveryFormat;
import dev.signet.core.home.KeyProtection;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which files are written for a certificate, and what locks the private ones. A command has it as a {@code @Mixin}. */
final class DeliveryOptions {
    static final String VARIABLE = "SIGNET_EXPORT_PASSPHRASE";

    @Option(names = "--p12", description = "Also write cert.p12, a PKCS#12 file with key and chain.")
    private boolean pkcs12;

    @Option(names = "--jks", description = "Also write cert.jks, a Java key store.")
    private boolean jks;

    @Option(
            names = "--combined",
            description = "Also write combined.pem with key and chain, for haproxy and Python's ssl.")
    private boolean combined;

    @Option(names = "--encrypt-key", description = "Encrypt key.pem (PKCS#8, AES-256) with the export passphrase.")
    private boolean encryptKey;

    @Option(
            names = "--export-passphrase-file",
            paramLabel = "FILE",
            description =
                    "Its first line locks PKCS#12, JKS and an encrypted key. Default: SIGNET_EXPORT_PASSPHRASE, else "
                            + "a prompt.")
    private @Nullable String passphraseFile;

    /** Returns the formats asked for, the PEM files first. */
    List<DeliveryFormat> formats() {
        List<DeliveryFormat> formats = new ArrayList<>(List.of(DeliveryFormat.PEM));
        formats.addAll(added());
        return formats;
    }

    /** Returns the formats asked for besides the PEM files. */
    List<DeliveryFormat> added() {
        List<DeliveryFormat> formats = new ArrayList<>();
        if (combined) {
            formats.add(DeliveryFormat.COMBINED);
        }
        if (pkcs12) {
            formats.add(DeliveryFormat.PKCS12);
        }
        if (jks) {
            formats.add(DeliveryFormat.JKS);
        }
        return formats;
    }

    /** Returns how the key is to be protected. */
    KeyProtection protection(Session session) {
        return new KeyProtection(encryptKey, passphrase(session));
    }

    /**
     * Asks for the export passphrase now if it will be needed, so that nothing is signed that cannot be delivered.
     *
     * @return the protection with the passphrase in it
     */
    KeyProtection requiredProtection(Session session) {
        boolean needed = encryptKey || pkcs12 || jks;
        if (!needed) {
            return protection(session);
        }
        return askedProtection(session);
    }

    /** Asks for the export passphrase now, and returns the protection with it. */
    KeyProtection askedProtection(Session session) {
        char[] passphrase = passphrase(session).passphrase("the export");
        return new KeyProtection(encryptKey, PassphraseSource.of(passphrase));
    }

    private PassphraseSource passphrase(Session session) {
        return what -> {
            if (passphraseFile != null) {
                return PassphraseArgument.file(session.file(passphraseFile));
            }
            String value = session.environment(VARIABLE);
            if (value != null && !value.isEmpty()) {
                return value.toCharArray();
            }
            if (session.errIsTerminal()) {
                return Terminal.askSecret("Passphrase for the exported key: ");
            }
            throw Problem.of(Kind.KEY, "no passphrase for " + what)
                    .because("key stores and encrypted keys are locked with one")
                    .fix("set " + VARIABLE + ", or name a file with --export-passphrase-file")
                    .exception();
        };
    }
}
