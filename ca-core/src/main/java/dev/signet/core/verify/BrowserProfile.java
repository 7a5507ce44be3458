package dev.signet.core.verify;

import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.name.AttributeType;
import dev.signet.core.name.GeneralName;
import java.util.Arrays;
import java.util.List;

/** CA/Browser Forum Baseline Requirements section 7.1: what certificates of public TLS servers look like. */
final class BrowserProfile {
    static void check(Link link, VerificationRequest request, Findings findings) {
        Facts facts = link.facts();
        if (facts.certificate().version() != 3) {
            findings.add(
                    facts,
                    Reason.NOT_VERSION_3,
                    "version " + facts.certificate().version(),
                    "version 3",
                    "");
        }
        keyIdentifier(facts, findings);
        if (link.isAnchor() && facts.purposes.isPresent()) {
            findings.add(facts, Reason.ROOT_PURPOSE, "a root with an extended key usage", "none in a root", "");
        }
        if (link.isLeaf() && request.purpose() == Purpose.SERVER_AUTH) {
            purposes(facts, findings);
            names(facts, findings);
            if (facts.isCa()) {
                findings.add(facts, Reason.LEAF_IS_CA, "a CA's certificate for a server", "CA:FALSE", "");
            }
        }
    }

    /** BR sections 7.1.2.1.3 and 7.1.2.11.1: the key identifier and nothing else; in a root, that of its own key. */
    private static void keyIdentifier(Facts facts, Findings findings) {
        facts.authorityKeyIdentifier.ifPresent(identifier -> {
            boolean plain = identifier.keyIdentifier().isPresent()
                    && identifier.issuer().isEmpty()
                    && identifier.serialNumber().isEmpty();
            boolean other = facts.selfIssued
                    && identifier.keyIdentifier().isPresent()
                    && facts.subjectKeyIdentifier.isPresent()
                    && !Arrays.equals(identifier.keyIdentifier().get(), facts.subjectKeyIdentifier.get());
            if (!plain || other) {
                findings.add(
                        facts,
                        Reason.AUTHORITY_KEY_IDENTIFIER_FORM,
                        plain
                                ? "a root whose authority key identifier is not its subject key identifier"
                                : "an authority key identifier of another form than a key identifier alone",
                        "an authority key identifier with the issuer's key identifier and nothing else",
                        "");
            }
        });
    }

    private static void purposes(Facts leaf, Findings findings) {
        if (leaf.purposes.isEmpty()) {
            findings.add(leaf, Reason.PURPOSE_MISSING, "no extended key usage", "serverAuth", "");
        }
        if (leaf.critical(ExtensionOids.EXTENDED_KEY_USAGE)) {
            findings.add(leaf, Reason.PURPOSE_CRITICAL, "its extended key usage is critical", "one that is not", "");
        }
        if (leaf.purposes
                .filter(list -> list.contains(ExtendedKeyUsage.ANY.oid()))
                .isPresent()) {
            findings.add(leaf, Reason.ANY_PURPOSE, "it is for any purpose", "serverAuth", "");
        }
    }

    private static void names(Facts leaf, Findings findings) {
        if (leaf.alternativeNames.isEmpty()) {
            findings.add(
                    leaf,
                    Reason.NO_SUBJECT_ALTERNATIVE_NAME,
                    "no subject alternative name",
                    "one of them at least",
                    "");
            return;
        }
        List<GeneralName> names = leaf.alternativeNames.get();
        if (leaf.critical(ExtensionOids.SUBJECT_ALTERNATIVE_NAME)
                && !leaf.subject().isEmpty()) {
            findings.add(
                    leaf,
                    Reason.SUBJECT_ALTERNATIVE_NAME_CRITICAL,
                    "its subject alternative name is critical though it has a subject",
                    "one that is not critical",
                    "");
        }
        for (GeneralName name : names) {
            if (name instanceof GeneralName.Dns dns) {
                if (dns.value().startsWith("*.")
                        && PublicSuffixes.contains(dns.value().substring(2))) {
                    findings.add(
                            leaf,
                            Reason.PUBLIC_SUFFIX_WILDCARD,
                            dns.value() + " stands for all names under a public suffix",
                            "a wildcard under a domain of one owner",
                            "");
                }
            } else if (!(name instanceof GeneralName.Ip)) {
                findings.add(leaf, Reason.FORBIDDEN_NAME_FORM, "name " + name.text(), "DNS names and IP addresses", "");
            }
        }
        for (String commonName : leaf.subject().values(AttributeType.COMMON_NAME)) {
            if (names.stream().noneMatch(name -> isCopy(commonName, name))) {
                findings.add(
                        leaf,
                        Reason.COMMON_NAME_NOT_AMONG_NAMES,
                        "common name " + commonName + " is not among its names",
                        "a common name that is one of the subject alternative names, to the character",
                        "");
            }
        }
    }

    /**
     * Returns whether a common name is a copy of a name. Let pass is the domain of a wildcard: the text of the BR does not
     * have it, but it is what a CA has validated for the wildcard (BR section 3.2.2.4), and certificates in use have it.
     */
    private static boolean isCopy(String commonName, GeneralName name) {
        return name.value().equals(commonName)
                || name instanceof GeneralName.Dns dns && dns.value().equals("*." + commonName);
    }

    private BrowserProfile() {}
}
