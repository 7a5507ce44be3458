package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.io.VisibleText;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.extension.Extension;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What will not work with what was made, where OpenSSL is silent: told on a terminal or with {@code --explain}, and a failure with
 * {@code --strict}.
 */
final class Remarks {
    private static final int FEWEST_RSA_BITS = 2048;

    /** What browsers accepted last for certificates that users have added themselves. */
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(825);

    private final Session session;
    private final boolean strict;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param strict whether there may be none
     */
    Remarks(Session session, boolean strict) {
        this.session = session;
        this.strict = strict;
    }

    private boolean wanted() {
        return strict || session.explains();
    }

    private void add(String what, String fix) {
        lines.add((strict ? "Error: " : "Warning: ") + what + "\n  try: " + fix);
    }

    /** Looks at a certificate; nothing is said about a malformed one. */
    void lookAtCertificate(byte[] encoded) {
        if (!wanted()) {
            return;
        }
        try {
            Certificate certificate = Certificate.parse(encoded);
            lookAtKey(certificate.publicKey());
            lookAtSignature(SignatureAlgorithm.ofIdentifier(DerNode.parse(certificate.signatureAlgorithm())));
            if (!certificate.isCa()) {
                lookAtNames(certificate.subject(), certificate.subjectAlternativeNames());
                Duration validity = Duration.between(
                        certificate.validity().notBefore(),
                        certificate.validity().notAfter());
                if (validity.compareTo(LONGEST_VALIDITY) > 0) {
                    add(
                            "the certificate is valid for " + validity.toDays()
                                    + " days; Apple's programs refuse a server's beyond " + LONGEST_VALIDITY.toDays(),
                            "-days 397");
                }
            }
        } catch (DerException malformed) {
            // Asked for by whoever made it so.
            lines.clear();
        }
    }

    /** Looks at a request; nothing is said about a malformed one. */
    void lookAtRequest(byte[] encoded) {
        if (!wanted()) {
            return;
        }
        try {
            CertificateRequest request = CertificateRequest.parse(encoded);
            lookAtKey(request.publicKey());
            lookAtSignature(request.signatureAlgorithm());
            lookAtNames(request.subject(), request.subjectAlternativeNames());
        } catch (DerException malformed) {
            lines.clear();
        }
    }

    /** Notes that extensions of a request were not copied, which surprises most people. */
    void lookAtDropped(List<Extension> requested) {
        List<String> names = new ArrayList<>();
        for (Extension extension : requested) {
            String dotted = extension.oid().dotted();
            String name = KnownObjects.shortName(dotted);
            names.add(name == null ? dotted : name);
        }
        if (!names.isEmpty()) {
            add(
                    "the request asks for " + String.join(", ", names) + ", and the certificate does not have it",
                    "-copy_extensions copy, after a look at the request");
        }
    }

    private void lookAtKey(PublicKeyInfo key) {
        if (key.algorithm().orElse(null) instanceof KeyAlgorithm.Rsa rsa && rsa.bits() < FEWEST_RSA_BITS) {
            add(
                    "an RSA key of " + rsa.bits() + " bits is not accepted any more",
                    "a key of " + FEWEST_RSA_BITS + " bits or more");
        }
    }

    private void lookAtSignature(Optional<SignatureAlgorithm> algorithm) {
        if (algorithm.isPresent() && algorithm.get().isWeak()) {
            add("signatures with " + algorithm.get() + " are not accepted any more", "-sha256");
        }
    }

    private void lookAtNames(DistinguishedName subject, List<GeneralName> names) {
        String commonName = subject.commonName().orElse("");
        boolean host = commonName.indexOf('.') > 0 && commonName.indexOf(' ') < 0 && commonName.indexOf('@') < 0;
        if (names.isEmpty()) {
            add(
                    "there is no subject alternative name, without which no browser takes it for a server",
                    "-addext \"subjectAltName=DNS:" + (host ? commonName : "NAME")
                            + "\", or a section with it in -extfile");
        } else if (host && !contains(names, commonName)) {
            add(
                    "the common name " + commonName + " is not among the subject alternative names, which alone count",
                    "DNS:" + commonName + " in subjectAltName too");
        }
    }

    private static boolean contains(List<GeneralName> names, String wanted) {
        for (GeneralName name : names) {
            String text = name.text();
            if (text.regionMatches(true, text.length() - wanted.length(), wanted, 0, wanted.length())) {
                return true;
            }
        }
        return false;
    }

    /** Says what was noted, if that is wanted; false if it is a failure. */
    boolean say() {
        if (wanted()) {
            for (String line : lines) {
                int end = line.indexOf('\n');
                session.err().println(VisibleText.of(line.substring(0, end)));
                session.err().println("  " + VisibleText.of(line.substring(end + 3)));
            }
        }
        return !strict || lines.isEmpty();
    }
}
