package dev.signet.cli.openssl.ocsp;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.http.HttpAddress;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.TrustOptions;
import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.ObjectIdentifiers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the command line of {@code ocsp} asks for. Issuers and certificates are read as they come, since each counts for what follows it. */
final class OcspArguments {
    private static final Oid SHA1 = Oid.of("1.3.14.3.2.26");

    /** How the nonce of a request is to be: added if a request is made, added to any, or left out. */
    enum Nonce {
        USUAL,
        ALWAYS,
        NEVER
    }

    final List<CertificateId> ids = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    final List<Certificate> issuers = new ArrayList<>();
    final List<String> headers = new ArrayList<>();
    final List<String> signatureOptions = new ArrayList<>();

    final TrustOptions trust;
    final VerifyOptions verification;

    /** The arguments of the options that have nothing but one, by the names of the options. */
    private final Map<String, String> values = new HashMap<>();

    private @Nullable Oid hash;
    private boolean hashPending;
    Nonce nonce = Nonce.USUAL;

    @Nullable HttpAddress address;

    @Nullable Oid responseHash;

    int minutes;
    int days = -1;
    long leeway = 5 * 60;
    long age = -1;

    /** Whether the response is told as JSON, in place of the statuses. */
    boolean json;

    OcspArguments(Session session) {
        trust = new TrustOptions(session);
        verification = new VerifyOptions(session, "ocsp");
    }

    /** Takes an option; false after having said what is wrong with it. */
    boolean take(Option option, OptionParser parser, Session session) {
        String argument = parser.argument();
        if (VerifyOptions.owns(option)) {
            return verification.take(option, parser);
        }
        if (trust.take(option, argument)) {
            return true;
        }
        switch (option.name()) {
            case "issuer" -> {
                Certificate issuer = certificate(session, argument, "issuer certificate");
                return issuer != null && issuers.add(issuer);
            }
            case "cert" -> {
                Certificate certificate = certificate(session, argument, "certificate");
                return certificate != null && ask(certificate, argument, session);
            }
            case "serial" -> {
                BigInteger serial = serial(argument);
                if (serial == null && !issuers.isEmpty()) {
                    session.err().println("Error converting serial number " + argument);
                    return false;
                }
                return ask(serial == null ? BigInteger.ZERO : serial, argument, session);
            }
            case "" -> {
                return hash(parser, argument);
            }
            case "rcid" -> {
                responseHash = digest(argument);
                return responseHash != null || parser.misused("Unknown message digest: " + argument) != null;
            }
            case "url" -> {
                address = HttpAddress.parse(argument);
                if (address == null) {
                    session.err().println("ocsp Error parsing -url argument");
                    return false;
                }
            }
            case "header" -> {
                if (argument.indexOf('=') < 0) {
                    session.err().println("Missing = in header key=value");
                    return parser.misused() != null;
                }
                headers.add(argument);
            }
            case "nmin" -> {
                minutes = (int) parser.number();
                days = days == -1 ? 0 : days;
            }
            case "ndays" -> days = (int) parser.number();
            case "rsigopt" -> signatureOptions.add(argument);
            case "validity_period" -> leeway = parser.number();
            case "status_age" -> age = parser.number();
            case "nonce" -> nonce = Nonce.ALWAYS;
            case "no_nonce" -> nonce = Nonce.NEVER;
            case "VAfile" -> {
                values.put("verify_other", argument);
                values.put("trust_other", "");
            }
            case "text" -> {
                values.put("req_text", "");
                values.put("resp_text", "");
            }
            default -> values.put(option.name(), argument);
        }
        return true;
    }

    private static @Nullable Certificate certificate(Session session, String file, String what) {
        CertificateDocument document = CertificateInput.read(session, file, null, what);
        return document == null ? null : OcspResponder.certificate(session, document, file, what);
    }

    private boolean ask(Certificate certificate, String name, Session session) {
        Certificate issuer = issuer(session);
        return issuer != null && ask(CertificateId.of(hash == null ? SHA1 : hash, issuer, certificate), name);
    }

    private boolean ask(BigInteger serial, String name, Session session) {
        Certificate issuer = issuer(session);
        return issuer != null && ask(CertificateId.of(hash == null ? SHA1 : hash, issuer, serial), name);
    }

    private @Nullable Certificate issuer(Session session) {
        if (issuers.isEmpty()) {
            session.err().println("No issuer certificate specified");
            return null;
        }
        return issuers.get(issuers.size() - 1);
    }

    private boolean ask(CertificateId id, String name) {
        ids.add(id);
        names.add(name);
        hashPending = false;
        return true;
    }

    private boolean hash(OptionParser parser, String name) {
        if (hashPending) {
            return hashTooLate(parser);
        }
        hash = digest(name);
        hashPending = true;
        return hash != null || parser.misused("Unknown option or message digest: " + name) != null;
    }

    /** Returns whether each digest has something behind it that it counts for; says so if not. */
    boolean hashesUsed(OptionParser parser) {
        return !hashPending || hashTooLate(parser);
    }

    private static boolean hashTooLate(OptionParser parser) {
        return parser.misused("Digest must be before -cert or -serial") != null;
    }

    private static @Nullable Oid digest(String name) {
        if (NamedDigest.find(name) == null) {
            return null;
        }
        return ObjectIdentifiers.find(name.toLowerCase(Locale.ROOT)).orElse(null);
    }

    /** Reads a serial number as libcrypto does: decimal, or hexadecimal after {@code 0x}. */
    private static @Nullable BigInteger serial(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        boolean hexadecimal = digits.startsWith("0x") || digits.startsWith("0X");
        digits = hexadecimal ? digits.substring(2) : digits;
        int radix = hexadecimal ? 16 : 10;
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), radix) < 0) {
                return null;
            }
        }
        if (digits.isEmpty()) {
            return null;
        }
        BigInteger number = new BigInteger(digits, radix);
        return negative ? number.negate() : number;
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    @Nullable String value(String option) {
        return values.get(option);
    }
}
