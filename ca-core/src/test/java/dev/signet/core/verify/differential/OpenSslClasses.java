package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.name.GeneralName;
import dev.signet.core.verify.Reason;

/** What OpenSSL 3.0 does otherwise (X509_verify_cert with policies, purpose sslserver and partial chains). */
final class OpenSslClasses {
    private static final Oid NETSCAPE_TYPE = Oid.of("2.16.840.1.113730.1.1");

    static PeerClasses make() {
        PeerClasses classes = new PeerClasses();
        weRefuse(classes);
        weAccept(classes);
        return classes;
    }

    /** What it does otherwise than our default rules, which ask for more than section 6 does. */
    static PeerClasses ofDefaultRules() {
        PeerClasses classes = make();
        classes.ignores(
                        "duplicate-unknown-extension",
                        Reason.DUPLICATE_EXTENSION,
                        "",
                        "an extension that it does not know may be there twice")
                .ignores(
                        "extensions-in-old-version",
                        Reason.EXTENSIONS_NEED_VERSION_3,
                        "",
                        "extensions are read in every version")
                .ignores(
                        "algorithm-mismatch-of-anchor",
                        Reason.ALGORITHM_MISMATCH,
                        "",
                        "the signature of an anchor is not looked at")
                .ignores("empty-issuer", Reason.EMPTY_ISSUER, "", "an empty issuer is a name like others")
                .ignores(
                        "empty-authority-name",
                        Reason.EMPTY_CA_SUBJECT,
                        "",
                        "an empty subject of a CA is a name like others")
                .ignores(
                        "anchor-algorithm",
                        Reason.FORBIDDEN_SIGNATURE,
                        "",
                        "the signature of an anchor is not looked at");
        return classes;
    }

    /** Its own procedure in our place. */
    static PeerClasses ofItsOwnRules() {
        PeerClasses classes = new PeerClasses();
        unreadable(classes);
        return classes;
    }

    private static void unreadable(PeerClasses classes) {
        classes.reads(
                        "unused-bits",
                        "RFC 5280 section 4.1.1.3",
                        "bits|BIT STRING",
                        "unused bits of a signature are not looked at")
                .reads(
                        "unique-identifier-version",
                        "RFC 5280 section 4.1.2.8",
                        "unique identifier in a certificate of version 1",
                        "unique identifiers are let pass in version 1");
    }

    private static void weRefuse(PeerClasses classes) {
        classes.ignores(
                        "common-name",
                        Reason.NAME_MISMATCH,
                        "a host is looked for in the common name where there are no DNS names, without regard to case",
                        (finding, question) -> finding.found().contains("is only the common name")
                                || NameConditions.isHostInCommonNameOnly(question))
                .ignores(
                        "partial-wildcard",
                        Reason.NAME_MISMATCH,
                        "is not among [^,*]*(\\w+\\*|\\*\\w+)",
                        "a wildcard may be a part of a label (RFC 9525 section 6.3 has it whole)")
                .ignores(
                        "no-alternative-names",
                        Reason.NAME_MISMATCH,
                        "it has no subject alternative names",
                        "as common-name")
                .ignores(
                        "server-gated-crypto",
                        Reason.WRONG_PURPOSE,
                        "1\\.3\\.6\\.1\\.4\\.1\\.311\\.10\\.3\\.3",
                        "Microsoft's server gated crypto passes for serverAuth")
                .ignores(
                        "no-basic-constraints",
                        Reason.NOT_A_CA,
                        "no basic constraints",
                        "a key usage with keyCertSign, or a self-signed certificate of version 1, makes a CA without them")
                .ignores(
                        "any-policy-mapped",
                        Reason.ANY_POLICY_MAPPED,
                        "",
                        "mappings that RFC 5280 forbids are not refused")
                .ignores("version", Reason.MALFORMED, "^version ", "the version is not looked at")
                .ignores(
                        "malformed-policies",
                        Reason.MALFORMED,
                        "extension 2\\.5\\.29\\.(32|33|36|54)",
                        "policies that are malformed matter only where an explicit policy is required")
                .ignores(
                        "octets-after-extension",
                        Reason.MALFORMED,
                        "bytes follow the end of the structure",
                        "octets behind the value of an extension are not looked at")
                .ignores(
                        "empty-list",
                        Reason.MALFORMED,
                        "a list of names without a name|without a purpose",
                        "lists of SIZE (1..MAX) may be empty")
                .ignores(
                        "undecidable-constraint",
                        Reason.NAME_NOT_PERMITTED,
                        "a subtree that is not of RFC 5280's syntax permits what it looks like, and excludes nothing",
                        (finding, question) -> NameConditions.constrains(
                                question,
                                name -> NameConditions.isOddSubtree(name)
                                        && finding.found().contains(name.text())))
                .ignores(
                        "policies-with-more",
                        Reason.POLICY_NOT_MET,
                        "policies with octets behind them are read as far as they go",
                        (finding, question) -> Conditions.hasOctetsAfter(question, ExtensionOids.CERTIFICATE_POLICIES))
                .ignores(
                        "undecidable-name",
                        Reason.NAME_NOT_PERMITTED,
                        "^email:(@|[^@]*$)",
                        "a mail address without a local part is compared as far as it goes")
                .ignores(
                        "trusted-leaf",
                        Reason.WRONG_KEY_USAGE,
                        "a leaf that is itself an anchor is trusted whatever its key usage",
                        (finding, question) -> Conditions.trustsLeaf(question))
                .ignores(
                        "malformed-trusted-leaf",
                        Reason.MALFORMED,
                        "a leaf that is itself an anchor is trusted whatever cannot be decoded in it",
                        (finding, question) -> Conditions.trustsLeaf(question)
                                && finding.certificate()
                                        .filter(Conditions.leaf(question)::equals)
                                        .isPresent())
                .ignores(
                        "wildcard-excluded",
                        Reason.NAME_NOT_PERMITTED,
                        "dns:\\*\\..* is within the excluded dns:",
                        "a wildcard that stands for an excluded name is not excluded");
        unreadable(classes);
    }

    private static void weAccept(PeerClasses classes) {
        classes.refuses(
                        "name-comparison",
                        "RFC 5280 section 7.1",
                        "^(20|2|29) ",
                        "names are compared without regard to case in ASCII only",
                        (path, strict) -> Conditions.respelled(path))
                .refuses(
                        "key-identifier-mismatch",
                        "^(20|2|30) ",
                        Reason.KEY_IDENTIFIER_MISMATCH,
                        "an issuer must have the subject key identifier that is named")
                .refuses(
                        "issuer-and-serial-number",
                        "RFC 5280 section 4.2.1.1",
                        "^(20|2|31) ",
                        "an issuer must have the serial number that is named",
                        (path, strict) -> Conditions.namesIssuerCertificate(path))
                .refuses(
                        "duplicate-extension",
                        "^(20|2|26|41|42|79|24) ",
                        Reason.DUPLICATE_EXTENSION,
                        "an extension must not be there twice")
                .refuses(
                        "last-second",
                        "RFC 5280 section 4.1.2.5",
                        "^10 ",
                        "a certificate is expired in its last second",
                        (path, strict) -> Conditions.endsNow(path))
                .refuses(
                        "any-purpose",
                        "RFC 5280 section 4.2.1.12",
                        "^26 ",
                        "anyExtendedKeyUsage is not enough for a server",
                        (path, strict) -> Conditions.forAnyPurpose(path))
                .refuses(
                        "self-issued",
                        "RFC 5280 section 3.2",
                        "^(18|19) ",
                        "a self-issued certificate passes for self-signed, whoever signed it, if no key identifier says otherwise",
                        (path, strict) -> Conditions.isSelfIssuedOnly(path))
                .refuses(
                        "namesake",
                        "RFC 4158 section 2.1",
                        "^7 ",
                        "of two CAs of one name the first that could be the issuer is taken, and no other when its key does not fit",
                        (path, strict) -> Conditions.hasNamesakes(path))
                .refuses(
                        "malformed-address-constraint",
                        "^53 ",
                        Reason.NAME_CONSTRAINTS_SYNTAX,
                        "a subtree that cannot be compared ends the comparison, though another one permits the name")
                .refuses(
                        "netscape-type",
                        "Netscape certificate extensions",
                        "^26 ",
                        "a Netscape certificate type must allow servers",
                        (path, strict) -> Conditions.has(path, NETSCAPE_TYPE))
                .refuses(
                        "unfit-key-usage",
                        "^26 ",
                        Reason.UNFIT_KEY_USAGE,
                        "the key usage must do for a server, with or without purposes")
                .refuses(
                        "empty-mailbox-constraint",
                        "RFC 5280 section 4.2.1.10",
                        "^47 ",
                        "an empty constraint on mail addresses, of which the RFC says nothing, permits none; we take it as the"
                                + " empty DNS name",
                        (path, strict) -> NameConditions.hasEmptyMailboxConstraint(path))
                .refuses(
                        "old-anchor",
                        "RFC 5280 section 6.1.4 (k)",
                        "^79 ",
                        "an anchor of version 1 or 2 must be self-signed and without extensions",
                        (path, strict) -> Conditions.any(path, certificate -> certificate.version() < 3))
                .refuses(
                        "empty-key-usage",
                        "^(20|2|24|79) ",
                        Reason.KEY_USAGE_INCONSISTENT,
                        "a key usage must have a bit set")
                .refuses(
                        "common-name-constrained",
                        "RFC 5280 section 4.2.1.10",
                        "^(47|48) ",
                        "a common name counts as a DNS name where there are no DNS names",
                        (path, strict) -> Conditions.leaf(path).subjectAlternativeNames().stream()
                                .noneMatch(GeneralName.Dns.class::isInstance))
                .refuses(
                        "critical-subject-key-identifier",
                        "^34 ",
                        Reason.SUBJECT_KEY_IDENTIFIER_CRITICAL,
                        "it is not among those processed")
                .refuses(
                        "critical-authority-key-identifier",
                        "^34 ",
                        Reason.AUTHORITY_KEY_IDENTIFIER_CRITICAL,
                        "it is not among those processed")
                .refuses(
                        "critical-issuer-alternative-name",
                        "RFC 5280 section 4.2.1.7",
                        "^34 ",
                        "it is not among those processed",
                        (path, strict) -> Conditions.hasCritical(path, ExtensionOids.ISSUER_ALTERNATIVE_NAME))
                .refuses(
                        "algorithm-mismatch",
                        "^7 ",
                        Reason.ALGORITHM_MISMATCH,
                        "the two signature algorithms must be the same")
                .refuses(
                        "not-der",
                        "^(-1|7|20|2|26|41|79) ",
                        Reason.NOT_DER,
                        "what is not DER is not read, or signed otherwise")
                .refuses(
                        "attribute-type",
                        "RFC 5280 section 4.1.2.4",
                        "^(-1|20|2) ",
                        "attributes of a name must be strings",
                        (path, strict) -> Conditions.hasNumberInName(path))
                .refuses(
                        "final-dot",
                        "RFC 9525 section 6.3",
                        "^62 ",
                        "a final dot of the host asked for is not taken off",
                        (path, strict) -> path.host().orElse("").endsWith("."))
                .refuses(
                        "uri-host",
                        "RFC 5280 section 4.2.1.10",
                        "^(47|53) ",
                        "the host of a URI is not parted from its user, final dot or port",
                        (path, strict) -> Conditions.leaf(path).subjectAlternativeNames().stream()
                                .anyMatch(GeneralName.Uri.class::isInstance));
    }

    private OpenSslClasses() {}
}
