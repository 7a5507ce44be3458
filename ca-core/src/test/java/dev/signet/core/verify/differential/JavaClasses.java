package dev.signet.core.verify.differential;

import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.name.GeneralName;
import dev.signet.core.verify.Reason;

/** What Java's two PKIX implementations do otherwise. */
final class JavaClasses {
    static PeerClasses jdk() {
        PeerClasses classes = new PeerClasses();
        common(classes);
        classes.ignores(
                        "any-policy-mapped",
                        Reason.ANY_POLICY_MAPPED,
                        "",
                        "mappings that RFC 5280 forbids are not refused")
                .ignores(
                        "address-constraint",
                        Reason.NAME_NOT_PERMITTED,
                        "ip:",
                        "an address of a wrong length, or with a mask, is compared as a subnet or not at all")
                .ignoresAll(
                        "trusted-leaf",
                        "RFC 5280 section 6.1",
                        "a leaf that is itself an anchor is a path without certificates, of which nothing is checked; in the standard"
                                + " a path begins below its anchor",
                        (finding, question) -> Conditions.trustsLeaf(question));
        classes.refuses(
                        "key-identifier-mismatch",
                        "does not chain with any",
                        Reason.KEY_IDENTIFIER_MISMATCH,
                        "an anchor must have the subject key identifier that is named")
                .refuses(
                        "anchor-outside-validity",
                        "RFC 5280 section 6.1.1 (d)",
                        "does not chain with any",
                        "the builder looks at the dates of an anchor, but not at those of one that issued the leaf itself",
                        (path, strict) -> !path.bag().isEmpty() && Conditions.hasAnchorOutsideValidity(path))
                .refuses(
                        "common-name-constrained",
                        "RFC 5280 section 4.2.1.10",
                        "name constraints check failed",
                        "a common name counts as a DNS name, in CAs too, and beside alternative names of other forms",
                        (path, strict) -> NameConditions.hasHostInCommonNameOnly(path));
        mailboxes(classes, "name constraints check failed", "String index out of range");
        classes.refuses(
                "disjoint-addresses",
                "RFC 5280 section 6.1.4 (g) (1)",
                "\"address\" is null",
                "subnets permitted by two CAs that have nothing in common end in an exception, even where no name is an address",
                (path, strict) -> NameConditions.intersectsAddresses(path));
        classes.refuses(
                "address-with-host-bits",
                "RFC 5280 section 4.2.1.10",
                "name constraints check failed",
                "bits of a subnet beyond its mask are compared too",
                (path, strict) -> NameConditions.constrains(path, GeneralName.Ip.class::isInstance));
        classes.refuses(
                "constraint-of-unknown-form",
                "RFC 5280 section 4.2.1.10",
                "null partyName|Unexpected error|unreadable|are not supported for",
                "a constraint of another form ends in an exception, even where no name is of that form",
                (path, strict) -> NameConditions.constrains(path, GeneralName.Other.class::isInstance));
        classes.refuses(
                        "name-comparison",
                        "RFC 5280 section 7.1",
                        "name chaining check failed|Path does not chain|unable to find",
                        "names of other string types, or other than ASCII in other case, are not compared",
                        (path, strict) -> Conditions.respelled(path))
                .refuses(
                        "extensions-in-version-2",
                        "unreadable.*(v2 certificate|version 1 certificate)",
                        Reason.EXTENSIONS_NEED_VERSION_3,
                        "such a certificate is not read")
                .refuses(
                        "duplicate-extension",
                        "unreadable.*Duplicate extensions",
                        Reason.DUPLICATE_EXTENSION,
                        "such a certificate is not read")
                .refuses(
                        "not-der",
                        "Signature does not match|unreadable|unrecognized critical",
                        Reason.NOT_DER,
                        "what is signed is encoded anew, and what is not DER is not read")
                .refuses(
                        "huge-path-length",
                        "RFC 5280 section 4.2.1.9",
                        "unreadable.*Integer exceeds",
                        "a path length of more than 31 bits is not read",
                        (path, strict) -> Conditions.hasHugePathLength(path))
                .refuses(
                        "malformed-anchor",
                        "unreadable|Unexpected error",
                        Reason.MALFORMED,
                        "an anchor that is malformed is not read, though only its name and key count")
                .refuses(
                        "alternative-name-not-critical",
                        "unreadable.*MUST be marked critical",
                        Reason.SUBJECT_ALTERNATIVE_NAME_NOT_CRITICAL,
                        "such a certificate is not read")
                .refuses(
                        "empty-subject",
                        "unreadable.*is incomplete",
                        Reason.SUBJECT_ALTERNATIVE_NAME_MISSING,
                        "such a certificate is not read")
                .refuses(
                        "empty-issuer",
                        "unreadable.*Empty issuer",
                        Reason.EMPTY_ISSUER,
                        "such a certificate is not read")
                .refuses(
                        "algorithm-mismatch",
                        "Signature algorithm mismatch",
                        Reason.ALGORITHM_MISMATCH,
                        "the two algorithms must be the same")
                .refuses(
                        "critical-subject-key-identifier",
                        "unrecognized critical",
                        Reason.SUBJECT_KEY_IDENTIFIER_CRITICAL,
                        "it is not among those processed")
                .refuses(
                        "critical-authority-key-identifier",
                        "unrecognized critical",
                        Reason.AUTHORITY_KEY_IDENTIFIER_CRITICAL,
                        "it is not among those processed")
                .refuses(
                        "critical-issuer-alternative-name",
                        "RFC 5280 section 4.2.1.7",
                        "unrecognized critical",
                        "it is not among those processed",
                        (path, strict) -> Conditions.hasCritical(path, ExtensionOids.ISSUER_ALTERNATIVE_NAME))
                .refuses(
                        "critical-policy-qualifier",
                        "RFC 5280 section 4.2.1.4",
                        "critical policy qualifiers",
                        "qualifiers of critical policies are refused",
                        (path, strict) -> Conditions.hasCritical(path, ExtensionOids.CERTIFICATE_POLICIES))
                .refuses(
                        "unfit-key-usage",
                        "incorrect KeyUsage",
                        Reason.UNFIT_KEY_USAGE,
                        "the key usage is checked without purposes too")
                .refuses(
                        "constraint-syntax",
                        "unreadable.*(URI name constraint|RFC822Name|DNSName|IPAddressName)|Unexpected error",
                        Reason.NAME_CONSTRAINTS_SYNTAX,
                        "a certificate with such a constraint is not read")
                .refuses(
                        "constraint-of-everything",
                        "RFC 5280 section 4.2.1.10",
                        "unreadable.*(RFC822Name|DNSName|IPAddressName)|Unexpected error.*(DNSName|RFC822Name|URI name)",
                        "an empty constraint, or a URI without scheme, ends in an exception",
                        (path, strict) -> NameConditions.constrains(path, name -> true))
                .refuses(
                        "name-syntax",
                        "unreadable.*|Unexpected error",
                        Reason.SUBJECT_ALTERNATIVE_NAME_SYNTAX,
                        "a certificate with such a name is not read");
        return classes;
    }

    static PeerClasses bouncyCastle() {
        PeerClasses classes = new PeerClasses();
        common(classes);
        mailboxes(classes, "Email address is from an excluded subtree", "DNS is not from a permitted subtree");
        classes.refuses(
                "empty-mailbox-constraint",
                "RFC 5280 section 4.2.1.10",
                "email address is not from a permitted subtree",
                "an empty constraint on mail addresses, of which the RFC says nothing, permits none; we take it as the empty DNS"
                        + " name",
                (path, strict) -> NameConditions.hasEmptyMailboxConstraint(path));
        classes.refuses(
                "policy-by-any-policy",
                "RFC 5280 section 6.1.3 (d) (2)",
                "Explicit policy requested but none available",
                "beside the tree, the policies of the certificates are intersected as sets, in which anyPolicy below another"
                        + " policy stands for itself only",
                (path, strict) -> Conditions.hasPolicyByAnyPolicyOnly(path));
        classes.refuses(
                "mapped-from-any",
                "RFC 5280 section 6.1.4 (b) (1)",
                "Explicit policy requested but none available",
                "a mapping of a policy that is valid only by anyPolicy is not followed",
                (path, strict) -> Conditions.has(path, ExtensionOids.POLICY_MAPPINGS));
        classes.ignores(
                        "encoded-again",
                        Reason.BAD_SIGNATURE,
                        "what is signed is decoded and encoded anew, so that damage to what is not DER is lost",
                        (finding, question) -> Conditions.changesWhenEncodedAgain(question))
                .ignores(
                        "everything-excluded",
                        Reason.NAME_NOT_PERMITTED,
                        "within the excluded (dirname|dns):,",
                        "an empty name excludes nothing");
        classes.ignores(
                        "empty-key-usage",
                        Reason.WRONG_KEY_USAGE,
                        "for nothing",
                        "the key usage of the leaf is not looked at")
                .ignores(
                        "negative-path-length",
                        Reason.MALFORMED,
                        "a negative path length",
                        "a negative path length is no limit")
                .ignores("path-length-lost", Reason.NOT_A_CA, "no basic constraints", "as negative-path-length")
                .ignores(
                        "address-constraint",
                        Reason.NAME_NOT_PERMITTED,
                        "ip:",
                        "an address of a wrong length is compared as it is, and a mask may have holes");
        classes.refuses(
                        "directory-name-comparison",
                        "RFC 5280 section 7.1",
                        "not from a permitted subtree",
                        "a subtree in other case or of another string type does not contain the name",
                        (path, strict) -> NameConditions.constrains(path, GeneralName.Directory.class::isInstance))
                .refuses(
                        "name-syntax",
                        "subject alternative name failed",
                        Reason.SUBJECT_ALTERNATIVE_NAME_SYNTAX,
                        "a name that is not well formed is in no subtree");
        classes.refuses(
                        "name-comparison",
                        "RFC 5280 section 7.1",
                        "does not match SubjectName|Trust anchor for|No issuer|subtree",
                        "names of other string types, or other than ASCII in other case, are not compared",
                        (path, strict) -> Conditions.respelled(path))
                .refuses(
                        "extensions-in-version-2",
                        "unreadable.*(version 1 certificate|version 2 certificate)",
                        Reason.EXTENSIONS_NEED_VERSION_3,
                        "such a certificate is not read")
                .refuses(
                        "duplicate-extension",
                        "unreadable.*repeated extension",
                        Reason.DUPLICATE_EXTENSION,
                        "such a certificate is not read")
                .refuses(
                        "not-der",
                        "does not verify|unreadable|No issuer",
                        Reason.NOT_DER,
                        "what is signed is encoded anew, and what is not DER is not read")
                .refuses(
                        "huge-path-length",
                        "RFC 5280 section 4.2.1.9",
                        "out of positive int range",
                        "a path length of more than 31 bits ends in an exception",
                        (path, strict) -> Conditions.hasHugePathLength(path))
                .refuses(
                        "malformed-anchor",
                        "unreadable|could not be",
                        Reason.MALFORMED,
                        "an anchor that is malformed is not read, though only its name and key count")
                .refuses(
                        "empty-issuer",
                        "unreadable.*issuer is an empty",
                        Reason.EMPTY_ISSUER,
                        "such a certificate is not read")
                .refuses(
                        "algorithm-mismatch",
                        "not same as outer",
                        Reason.ALGORITHM_MISMATCH,
                        "the two algorithms must be the same")
                .refuses(
                        "critical-subject-key-identifier",
                        "unsupported critical extension: \\[2.5.29.14",
                        Reason.SUBJECT_KEY_IDENTIFIER_CRITICAL,
                        "it is not among those processed")
                .refuses(
                        "critical-authority-key-identifier",
                        "unsupported critical extension: \\[2.5.29.35",
                        Reason.AUTHORITY_KEY_IDENTIFIER_CRITICAL,
                        "it is not among those processed")
                .refuses(
                        "critical-extended-key-usage",
                        "RFC 5280 section 4.2.1.12",
                        "unsupported critical extension: \\[2.5.29.37",
                        "it is not among those processed in a CA",
                        (path, strict) -> Conditions.hasCritical(path, ExtensionOids.EXTENDED_KEY_USAGE))
                .refuses(
                        "critical-issuer-alternative-name",
                        "RFC 5280 section 4.2.1.7",
                        "unsupported critical extension: \\[2.5.29.18",
                        "it is not among those processed",
                        (path, strict) -> Conditions.hasCritical(path, ExtensionOids.ISSUER_ALTERNATIVE_NAME))
                .refuses(
                        "empty-constraints",
                        "could not be decoded|could not be built",
                        Reason.NAME_CONSTRAINTS_SYNTAX,
                        "constraints that constrain nothing are not decoded")
                .refuses(
                        "constraint-of-unknown-form",
                        "RFC 5280 section 4.2.1.10",
                        "Unknown tag encountered",
                        "a constraint of another form ends in an exception, even where no name is of that form",
                        (path, strict) -> NameConditions.constrains(path, GeneralName.Other.class::isInstance))
                .refuses(
                        "empty-subject-constrained",
                        "RFC 5280 section 4.2.1.10",
                        "not from a permitted subtree",
                        "a constraint on directory names applies to an empty subject too",
                        (path, strict) -> Conditions.hasEmptySubject(path))
                .refuses(
                        "two-at-signs",
                        "RFC 5280 section 4.2.1.6",
                        "multiple '@'",
                        "an address with a quoted at sign is refused where addresses are constrained",
                        (path, strict) -> NameConditions.constrains(path, name -> true));
        return classes;
    }

    private static void mailboxes(PeerClasses classes, String failed, String empty) {
        classes.refuses(
                        "mailbox-case",
                        "RFC 5280 section 7.5",
                        failed,
                        "the local part of a mail address is compared without regard to case",
                        (path, strict) -> NameConditions.constrains(
                                path,
                                name -> name instanceof GeneralName.Email
                                        && name.value().startsWith("HOST@")))
                .refuses(
                        "empty-dns-constraint",
                        "RFC 5280 section 4.2.1.10",
                        empty,
                        "the empty DNS name, within which all names lie, is not compared",
                        (path, strict) -> NameConditions.constrains(
                                path,
                                name -> name instanceof GeneralName.Dns
                                        && name.value().isEmpty()));
    }

    private static void common(PeerClasses classes) {
        classes.ignores(
                        "undecidable-name",
                        Reason.NAME_NOT_PERMITTED,
                        "^(uri:(//|[a-z]+:[^/]|$|https:///)|email:(@|[^@]*$|$)|uri:|email:.*@.*@)",
                        "a name that is not well formed is not compared, or as far as it goes")
                .ignores(
                        "address-in-subject",
                        Reason.NAME_NOT_PERMITTED,
                        "beside alternative names, an e-mail address in the subject is not compared",
                        (finding, question) -> finding.found().startsWith("email:")
                                && !finding.subject().isEmpty())
                .ignores(
                        "undecidable-constraint",
                        Reason.NAME_NOT_PERMITTED,
                        "a subtree that is not of RFC 5280's syntax permits what it looks like, and excludes nothing",
                        (finding, question) -> NameConditions.constrains(
                                question,
                                name -> NameConditions.isOddSubtree(name)
                                        && finding.found().contains(name.text())))
                .ignores(
                        "wildcard-excluded",
                        Reason.NAME_NOT_PERMITTED,
                        "dns:\\*\\..* is within the excluded dns:",
                        "a wildcard that stands for an excluded name is not excluded")
                .ignores(
                        "purpose-of-authority",
                        Reason.WRONG_PURPOSE,
                        "",
                        "the extended key usage of a CA limits nothing")
                .ignores(
                        "key-usage-of-leaf",
                        Reason.WRONG_KEY_USAGE,
                        "does not do for serverAuth",
                        "the key usage of the leaf is not looked at")
                .ignores(
                        "malformed-extension",
                        Reason.MALFORMED,
                        "malformed extension",
                        "an extension that is malformed is not looked at, or read as far as it goes")
                .ignores(
                        "basic-constraints-with-more",
                        Reason.NOT_A_CA,
                        "no basic constraints",
                        "basic constraints are read as far as they go")
                .ignores(
                        "policies-twice",
                        Reason.POLICY_NOT_MET,
                        "valid down to it",
                        "policies that are malformed are read all the same")
                .ignores(
                        "international-address",
                        Reason.NAME_NOT_PERMITTED,
                        "email:[^ ]*[^ -~]",
                        "RFC 9598 is not known")
                .reads(
                        "time",
                        "RFC 5280 section 4.1.2.5",
                        "time",
                        "times without seconds, with fractions, offsets or of days that do not exist are read")
                .reads(
                        "octets-after",
                        "RFC 5280 section 4.1",
                        "bytes follow the end",
                        "octets behind a certificate are not looked at")
                .reads(
                        "more-in-certificate",
                        "RFC 5280 section 4.1",
                        "at the end of a structure",
                        "elements behind the last field are not looked at")
                .reads(
                        "unused-bits",
                        "RFC 5280 section 4.1.1.3",
                        "unused bits",
                        "unused bits of a signature are not looked at");
    }

    private JavaClasses() {}
}
