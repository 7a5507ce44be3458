package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.PassphrasePrompt;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.MicrosoftKeys;
import dev.signet.core.keyfile.MicrosoftKeys.Strength;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** What {@code -outform MSBLOB} and {@code -outform PVK} write. */
final class MicrosoftWriter {
    private final Session session;
    private final KeyArguments arguments;
    private final boolean legacy;

    /**
     * Prepares to write.
     *
     * @param legacy whether OpenSSL's provider of old algorithms is asked for, which has RC4
     */
    MicrosoftWriter(Session session, KeyArguments arguments, boolean legacy) {
        this.session = session;
        this.arguments = arguments;
        this.legacy = legacy;
    }

    /** Returns whether a format is one of these. */
    static boolean writes(@Nullable FileFormat format) {
        return format == FileFormat.MSBLOB || format == FileFormat.PVK;
    }

    /**
     * Appends a key, a character for each octet; false if there is no such file for it, or it cannot be encrypted.
     *
     * @param secret whether the private part is wanted
     * @param passphrase null to ask for one
     */
    boolean append(
            StringBuilder out, KeyDocument key, FileFormat format, boolean secret, char @Nullable [] passphrase) {
        if (secret && !key.isPrivate() || !secret && format == FileFormat.PVK) {
            return false;
        }
        if (format == FileFormat.PVK) {
            return appendPvk(out, key, passphrase);
        }
        byte[] blob = MicrosoftKeys.blob(key, secret);
        KeyWriter.appendOctets(out, blob);
        return blob.length > 0;
    }

    private boolean appendPvk(StringBuilder out, KeyDocument key, char @Nullable [] passphrase) {
        Strength strength = strength();
        char[] secret = null;
        if (strength != Strength.NONE) {
            if (!legacy) {
                if (session.explains()) {
                    session.err()
                            .println(
                                    "  why: PVK files are encrypted with RC4, which OpenSSL 3 has moved to its legacy provider");
                    session.err().println("  try: the same with -provider legacy -provider default, or -pvk-none");
                }
                return false;
            }
            secret = passphrase != null ? passphrase.clone() : PassphrasePrompt.askTwice(session, "Enter pass phrase:");
            if (secret == null || secret.length == 0) {
                return false;
            }
        }
        byte[] file = MicrosoftKeys.pvk(key, strength, secret, new SecureRandom());
        KeyWriter.appendOctets(out, file);
        return file.length > 0;
    }

    private Strength strength() {
        return arguments.has("pvk-none") ? Strength.NONE : arguments.has("pvk-weak") ? Strength.WEAK : Strength.STRONG;
    }
}
