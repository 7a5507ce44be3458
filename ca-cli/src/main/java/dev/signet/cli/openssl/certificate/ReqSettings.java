package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.certificate.SubjectDraft;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.ExtensionBuilder;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.config.NameBuilder;
import dev.signet.core.config.NumberText;
import dev.signet.core.config.ObjectRegistry;
import dev.signet.core.config.StringMask;
import dev.signet.core.extension.Extension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code req} does, from its command line and, where that is silent, from its configuration.
 *
 * @param config the configuration
 * @param added the extensions of {@code -addext}; null if there are none
 * @param digest the digest to sign with; null for the usual one
 * @param extensions the section with the extensions of certificates; null for none
 * @param requestExtensions the section with those of requests; null for none
 */
record ReqSettings(
        ConfigFile config,
        String section,
        ObjectRegistry objects,
        @Nullable ConfigFile added,
        @Nullable String digest,
        @Nullable String extensions,
        @Nullable String requestExtensions,
        StringMask mask,
        boolean utf8) {
    private static final int DEFAULT_BITS = 2048;

    /** Returns the settings, or null after having said what is wrong with them. */
    static @Nullable ReqSettings read(ReqArguments arguments, OptionParser parser, Session session) {
        String file = arguments.configuration;
        if (arguments.verbose) {
            session.err()
                    .println(
                            file != null && file.isEmpty()
                                    ? "No configuration used"
                                    : "Using configuration from "
                                            + (file == null ? Configuration.standardName(session) : file));
        }
        ConfigFile config =
                file == null ? Configuration.standard(session, "req") : Configuration.read(session, "req", file);
        if (config == null) {
            return null;
        }
        ConfigFile added = null;
        if (!arguments.addedExtensions.isEmpty()) {
            if (arguments.verbose) {
                session.err().println("Using additional configuration from -addext options");
            }
            added = Configuration.ofLines(session, "req", arguments.addedExtensions);
            if (added == null) {
                return null;
            }
        }
        ObjectRegistry objects = Configuration.objects(session, config);
        return objects == null ? null : checked(arguments, parser, session, config, added, objects);
    }

    private static @Nullable ReqSettings checked(
            ReqArguments arguments,
            OptionParser parser,
            Session session,
            ConfigFile config,
            @Nullable ConfigFile added,
            ObjectRegistry objects) {
        String section = OctetText.of(arguments.section);
        String digest = arguments.digest;
        if (digest != null && NamedDigest.find(digest) == null) {
            parser.say("Unknown option or message digest: " + digest);
            boolean ignored = parser.misused() != null;
            return null;
        }
        Values values = new Values(config, section);
        String extensions = values.orElse(arguments.extensions, "x509_extensions");
        String requestExtensions = values.orElse(arguments.requestExtensions, "req_extensions");
        ExtensionContext trial = ExtensionContext.ofTrial(config, objects);
        if (!sound(session, trial, config, extensions, "Error checking x509 extension section ")
                || !sound(
                        session,
                        trial,
                        added,
                        added == null ? null : ConfigFile.DEFAULT_SECTION,
                        "Error checking extensions defined using -addext")) {
            return null;
        }
        String maskName = config.value(section, "string_mask");
        StringMask mask = maskName == null ? StringMask.UTF8_ONLY : StringMask.of(maskName);
        if (mask == null) {
            session.err().println("Invalid global string mask setting " + maskName);
            return null;
        }
        if (!sound(session, trial.with(mask), config, requestExtensions, "Error checking request extension section ")) {
            return null;
        }
        boolean utf8 = arguments.utf8 || "yes".equals(config.value(section, "utf8"));
        return new ReqSettings(
                config,
                section,
                objects,
                added,
                digest == null ? config.value(section, "default_md") : digest,
                extensions,
                requestExtensions,
                mask,
                utf8);
    }

    /** Values of a section that take effect where the command line is silent. */
    private record Values(ConfigFile config, String section) {
        @Nullable String orElse(@Nullable String argument, String name) {
            return argument == null ? config.value(section, name) : OctetText.of(argument);
        }
    }

    private static boolean sound(
            Session session,
            ExtensionContext trial,
            @Nullable ConfigFile config,
            @Nullable String section,
            String complaint) {
        if (section == null || config == null) {
            return true;
        }
        try {
            new ExtensionBuilder(trial).section(config, section, new ArrayList<>(), false);
            return true;
        } catch (ConfigValueException wrong) {
            session.err().println(complaint.endsWith(" ") ? complaint + OctetText.shown(section) : complaint);
            Explanation.of(session, wrong.getMessage());
            return false;
        }
    }

    /** Returns what the extensions of a certificate or request can be about. */
    ExtensionContext context(SubjectDraft subject, @Nullable CertificateDraft issuer) {
        return ExtensionContext.of(config, objects, subject, issuer).with(mask);
    }

    NameBuilder newName() {
        return new NameBuilder(objects, mask, utf8);
    }

    int defaultBits() {
        String text = config.value(section, "default_bits");
        try {
            return text == null ? DEFAULT_BITS : NumberText.parse(text).intValue();
        } catch (ConfigValueException notOne) {
            return DEFAULT_BITS;
        }
    }

    /** Returns whether new keys are written without encryption. */
    boolean leavesKeysUnencrypted() {
        String text = config.value(section, "encrypt_rsa_key");
        return "no".equals(text == null ? config.value(section, "encrypt_key") : text);
    }

    /** Adds the extensions of a section and those of {@code -addext}; false after having said what is wrong. */
    boolean addExtensions(
            Session session,
            ExtensionContext context,
            @Nullable String wanted,
            String complaint,
            List<Extension> extensions,
            boolean replacing) {
        String problem = complaint + (wanted == null ? "" : OctetText.shown(wanted));
        try {
            ExtensionBuilder builder = new ExtensionBuilder(context);
            if (wanted != null) {
                builder.section(config, wanted, extensions, replacing);
            }
            if (added != null) {
                problem = "Error adding extensions defined via -addext";
                builder.section(added, ConfigFile.DEFAULT_SECTION, extensions, replacing);
            }
            return true;
        } catch (ConfigValueException wrong) {
            session.err().println(problem);
            Explanation.of(session, wrong.getMessage());
            return false;
        }
    }
}
