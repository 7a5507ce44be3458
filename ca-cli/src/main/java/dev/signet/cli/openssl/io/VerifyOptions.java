package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.asn1.Oid;
import dev.signet.core.name.IpAddress;
import dev.signet.core.text.CertificatePurpose;
import dev.signet.core.text.ObjectIdentifiers;
import dev.signet.core.verify.openssl.VerifyFlag;
import dev.signet.core.verify.openssl.VerifyParameters;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The options on how to verify a chain, which {@code verify}, {@code cms}, {@code s_client} and others share, and the parameters
 * that they make.
 *
 * <pre>{@code
 * OptionTable table = new OptionTable("verify", ...).with(VerifyOptions.table());
 * if (verifyOptions.owns(option) && !verifyOptions.take(option, parser)) {
 *     return 1;
 * }
 * new ChainVerification(trustOptions.open(), verifyOptions.parameters(), now).verify(leaf);
 * }</pre>
 */
public final class VerifyOptions {
    private final VerifyParameters parameters = new VerifyParameters();
    private final Session session;
    private final String command;
    private boolean touched;

    /**
     * Starts without any option.
     *
     * @param command the name of the command, for messages
     */
    public VerifyOptions(Session session, String command) {
        this.session = session;
        this.command = command;
    }

    /** Returns the lines of a command's table, with their heading. */
    public static Option[] table() {
        return new Option[] {
            Option.section("Validation"),
            Option.of("policy", Kind.TEXT, "adds policy to the acceptable policy set"),
            Option.of("purpose", Kind.TEXT, "certificate chain purpose"),
            Option.of("verify_name", Kind.TEXT, "verification policy name"),
            Option.of("verify_depth", Kind.INTEGER, "chain depth limit"),
            Option.of("auth_level", Kind.INTEGER, "chain authentication security level"),
            Option.of("attime", Kind.LARGE_INTEGER, "verification epoch time"),
            Option.of("verify_hostname", Kind.TEXT, "expected peer hostname"),
            Option.of("verify_email", Kind.TEXT, "expected peer email"),
            Option.of("verify_ip", Kind.TEXT, "expected peer IP address"),
            Option.flag("ignore_critical", "permit unhandled critical extensions"),
            Option.flag("issuer_checks", "(deprecated)"),
            Option.flag("crl_check", "check leaf certificate revocation"),
            Option.flag("crl_check_all", "check full chain revocation"),
            Option.flag("policy_check", "perform rfc5280 policy checks"),
            Option.flag("explicit_policy", "set policy variable require-explicit-policy"),
            Option.flag("inhibit_any", "set policy variable inhibit-any-policy"),
            Option.flag("inhibit_map", "set policy variable inhibit-policy-mapping"),
            Option.flag("x509_strict", "disable certificate compatibility work-arounds"),
            Option.flag("extended_crl", "enable extended CRL features"),
            Option.flag("use_deltas", "use delta CRLs"),
            Option.flag("policy_print", "print policy processing diagnostics"),
            Option.flag("check_ss_sig", "check root CA self-signatures"),
            Option.flag("trusted_first", "search trust store first (default)"),
            Option.flag("suiteB_128_only", "Suite B 128-bit-only mode"),
            Option.flag("suiteB_128", "Suite B 128-bit mode allowing 192-bit algorithms"),
            Option.flag("suiteB_192", "Suite B 192-bit-only mode"),
            Option.flag("partial_chain", "accept chains anchored by intermediate trust-store CAs"),
            Option.flag("no_alt_chains", "(deprecated)"),
            Option.flag("no_check_time", "ignore certificate validity time"),
            Option.flag("allow_proxy_certs", "allow the use of proxy certificates"),
        };
    }

    /** Returns whether an option is one of these. */
    public static boolean owns(Option option) {
        for (Option own : table()) {
            if (own.isOption() && own.name().equals(option.name())) {
                return true;
            }
        }
        return false;
    }

    /** Takes an option that {@link #owns} it; false after having said what is wrong with it. */
    public boolean take(Option option, OptionParser parser) {
        touched = true;
        String argument = parser.argument();
        switch (option.name()) {
            case "policy" -> {
                return takePolicy(argument);
            }
            case "purpose" -> {
                CertificatePurpose purpose = CertificatePurpose.find(argument);
                if (purpose == null) {
                    return refuse("Invalid purpose " + argument);
                }
                parameters.setPurpose(purpose);
            }
            case "verify_name" -> {
                return parameters.apply(argument) || refuse("Invalid verify name " + argument);
            }
            case "verify_depth" -> {
                if (parser.number() >= 0) {
                    parameters.setDepth((int) parser.number());
                }
            }
            case "auth_level" -> {
                if (parser.number() >= 0) {
                    parameters.setSecurityLevel((int) parser.number());
                }
            }
            case "attime" -> parameters.setCheckTime(parser.number());
            case "verify_hostname" -> parameters.setHost(argument);
            case "verify_email" -> parameters.setEmail(argument);
            case "verify_ip" -> {
                byte[] address = address(argument);
                parameters.setAddress(address);
                return address.length > 0;
            }
            case "suiteB_128" -> {
                parameters.add(VerifyFlag.SUITEB_128_LOS_ONLY);
                parameters.add(VerifyFlag.SUITEB_192_LOS);
            }
            default -> takeFlag(option.name());
        }
        return true;
    }

    private void takeFlag(String name) {
        switch (name) {
            case "ignore_critical" -> parameters.add(VerifyFlag.IGNORE_CRITICAL);
            case "crl_check" -> parameters.add(VerifyFlag.CRL_CHECK);
            case "crl_check_all" -> parameters.add(VerifyFlag.CRL_CHECK_ALL);
            case "policy_check" -> parameters.add(VerifyFlag.POLICY_CHECK);
            case "explicit_policy" -> parameters.add(VerifyFlag.EXPLICIT_POLICY);
            case "inhibit_any" -> parameters.add(VerifyFlag.INHIBIT_ANY);
            case "inhibit_map" -> parameters.add(VerifyFlag.INHIBIT_MAP);
            case "x509_strict" -> parameters.add(VerifyFlag.X509_STRICT);
            case "extended_crl" -> parameters.add(VerifyFlag.EXTENDED_CRL_SUPPORT);
            case "use_deltas" -> parameters.add(VerifyFlag.USE_DELTAS);
            case "policy_print" -> parameters.add(VerifyFlag.NOTIFY_POLICY);
            case "check_ss_sig" -> parameters.add(VerifyFlag.CHECK_SS_SIGNATURE);
            case "suiteB_128_only" -> parameters.add(VerifyFlag.SUITEB_128_LOS_ONLY);
            case "suiteB_192" -> parameters.add(VerifyFlag.SUITEB_192_LOS);
            case "partial_chain" -> parameters.add(VerifyFlag.PARTIAL_CHAIN);
            case "no_check_time" -> parameters.add(VerifyFlag.NO_CHECK_TIME);
            case "allow_proxy_certs" -> parameters.add(VerifyFlag.ALLOW_PROXY_CERTS);
            default -> {
                // Trusted certificates go first anyway, so that there are no alternatives to look for.
            }
        }
    }

    private boolean takePolicy(String argument) {
        Optional<Oid> policy = ObjectIdentifiers.find(argument);
        if (policy.isEmpty()) {
            return refuse("Invalid Policy " + argument);
        }
        parameters.addPolicy(policy.get().dotted());
        return true;
    }

    private boolean refuse(String what) {
        session.err().println(command + ": " + what);
        return false;
    }

    /** Returns the octets of an address; none, without a word, if it is malformed. */
    private static byte[] address(String text) {
        if (text.indexOf(':') >= 0) {
            return IpAddress.parse(text).map(IpAddress::octets).orElse(new byte[0]);
        }
        String[] parts = text.split("\\.", -1);
        byte[] octets = new byte[4];
        for (int i = 0; i < 4; i++) {
            String part = parts.length == 4 ? parts[i].strip() : "";
            boolean digits = !part.isEmpty() && part.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            BigInteger number = digits ? new BigInteger(part) : BigInteger.valueOf(256);
            if (number.bitLength() > 8) {
                return new byte[0];
            }
            octets[i] = number.byteValue();
        }
        return octets;
    }

    /** Returns whether any of these options was given. */
    public boolean touched() {
        return touched;
    }

    /** Returns what the options ask for. */
    public VerifyParameters parameters() {
        return parameters;
    }
}
