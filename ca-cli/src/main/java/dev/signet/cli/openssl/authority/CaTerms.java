package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.core.config.ConfigEntry;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.ExtensionBuilder;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.config.SubjectPolicy;
import dev.signet.core.config.TimeArgument;
import dev.signet.core.extension.Extension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which terms certificates are signed.
 *
 * @param policy what their subjects may be
 * @param emails whether e-mail addresses stay in the subject
 * @param extensionConfig where the section of their extensions is
 * @param extensions its name; null for none
 * @param start from when they are valid; null for now
 * @param end until when; null for so many days from now
 * @param days how many days they are valid
 */
record CaTerms(
        SubjectPolicy policy,
        boolean emails,
        ConfigFile extensionConfig,
        @Nullable String extensions,
        @Nullable TimeArgument start,
        @Nullable TimeArgument end,
        long days) {

    /**
     * Reads the terms of command line and configuration up to the serial number; null after having said what is wrong.
     *
     * @param fromFile the content of {@code -extfile}; null if there is none
     * @param digest the digest that will be signed with, for messages
     */
    static @Nullable CaTerms read(
            Session session, CaArguments arguments, CaSettings settings, @Nullable ConfigFile fromFile, String digest) {
        boolean verbose = arguments.has("verbose");
        boolean emails = !arguments.has("noemailDN") && !"no".equals(settings.value("email_in_dn"));
        if (verbose) {
            session.err().println("message digest is " + digest);
        }
        String policy = arguments.value("policy");
        policy = policy == null ? settings.require("policy") : OctetText.of(policy);
        if (policy == null) {
            return null;
        }
        if (verbose) {
            session.err().println("policy is " + OctetText.shown(policy));
        }
        boolean random = settings.value("rand_serial") != null;
        if (!random && settings.require("serial") == null) {
            return null;
        }
        ConfigFile config = fromFile == null ? settings.config() : fromFile;
        String extensions = extensionSection(arguments, settings, fromFile);
        if (extensions != null && !syntaxIsRight(session, settings, config, extensions, fromFile != null)) {
            return null;
        }
        String start = given(arguments.value("startdate"), settings.value("default_startdate"));
        TimeArgument from = start == null ? null : TimeArgument.parseForCertificate(start);
        if (start != null && from == null && !start.equals("today")) {
            session.err().println("start date is invalid, it should be YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ");
            return null;
        }
        String end = given(arguments.value("enddate"), settings.value("default_enddate"));
        TimeArgument until = end == null ? null : TimeArgument.parseForCertificate(end);
        if (end != null && until == null) {
            session.err().println("end date is invalid, it should be YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ");
            return null;
        }
        long days = arguments.number("days");
        days = days == 0 ? settings.number("default_days") : days;
        if (end == null && days == 0) {
            session.err().println("cannot lookup how many days to certify for");
            return null;
        }
        List<ConfigEntry> rules = settings.config().section(policy);
        return new CaTerms(
                new SubjectPolicy(rules == null ? List.of() : rules, settings::object),
                emails,
                config,
                extensions,
                from,
                until,
                days);
    }

    private static @Nullable String given(@Nullable String argument, @Nullable String setting) {
        return argument == null ? setting : argument;
    }

    private static @Nullable String extensionSection(
            CaArguments arguments, CaSettings settings, @Nullable ConfigFile fromFile) {
        String named = arguments.value("extensions");
        if (named != null) {
            return OctetText.of(named);
        }
        if (fromFile == null) {
            return settings.value("x509_extensions");
        }
        String section = fromFile.value(ConfigFile.DEFAULT_SECTION, "extensions");
        return section == null ? ConfigFile.DEFAULT_SECTION : section;
    }

    private static boolean syntaxIsRight(
            Session session, CaSettings settings, ConfigFile config, String section, boolean fromFile) {
        ExtensionContext trial =
                ExtensionContext.ofTrial(config, settings.objects()).with(settings.strings());
        try {
            List<Extension> ignored = new ExtensionBuilder(trial).section(section);
            return true;
        } catch (ConfigValueException wrong) {
            session.err()
                    .println("Error checking certificate "
                            + (fromFile ? "extensions from extfile section " : "extension config section ")
                            + OctetText.shown(section));
            Explanation.of(session, wrong.getMessage());
            return false;
        }
    }

    /** Reads {@code -extfile}; null after having said what is wrong. */
    static @Nullable ConfigFile extensionFile(Session session, CaArguments arguments) {
        String file = arguments.value("extfile");
        if (file == null) {
            return null;
        }
        ConfigFile config = Configuration.read(session, "ca", file);
        if (config != null && arguments.has("verbose")) {
            session.err().println("Successfully loaded extensions file " + file);
        }
        return config;
    }
}
