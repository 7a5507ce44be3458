package dev.signet.core.profile;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.util.List;
import java.util.Set;

/**
 * What an issuer is willing to sign for one use of certificates, such as TLS servers.
 *
 * <p>A profile has been checked as a whole: whatever follows from it alone, such as a signing usage without a CA, has been refused
 * when it was read.
 *
 * @param name small letters, digits and hyphens
 * @param description one line for people
 * @param keyUsages what the key may be used for
 * @param extendedKeyUsages the purposes; none for a certificate that is good for all
 * @param ca whether the subject is a CA
 * @param validity for how long
 * @param keys the sorts of keys; at least one
 * @param subject how the subject comes about
 * @param names which alternative names there are
 * @param extensions the other extensions
 */
public record CertificateProfile(
        String name,
        String description,
        KeyUsages keyUsages,
        List<Oid> extendedKeyUsages,
        CaRules ca,
        ValidityRules validity,
        List<KeyRule> keys,
        SubjectRules subject,
        NameRules names,
        ExtensionRules extensions) {
    private static final int LONGEST_NAME = 64;

    /**
     * @throws SignetException of kind {@code INPUT} if the parts contradict each other
     */
    public CertificateProfile {
        extendedKeyUsages = List.copyOf(extendedKeyUsages);
        keys = List.copyOf(keys);
        name = requireName(name);
        if (keys.isEmpty()) {
            throw problem(name, "it allows no keys", "add \"keys\": [\"rsa:2048-8192\", \"ec:P-256\"]");
        }
        for (KeyRule rule : keys) {
            checkUsages(name, rule, keyUsages, ca.ca());
        }
        if (extendedKeyUsages.contains(ExtendedKeyUsage.SERVER_AUTH.oid()) && !ca.ca() && !names.required()) {
            throw problem(
                    name,
                    "TLS clients look for a server's name in the alternative names only, so serverAuth needs one",
                    "set \"required\": true in \"names\"");
        }
        if (names.required() && NameRules.KINDS.stream().noneMatch(names::allowsKind)) {
            throw problem(
                    name,
                    "an alternative name is required, and none is allowed",
                    "allow a kind of names, or set \"required\": false");
        }
        if (extensions.ocspNoCheck() && !extendedKeyUsages.contains(ExtendedKeyUsage.OCSP_SIGNING.oid())) {
            throw problem(
                    name,
                    "ocspNoCheck is for OCSP responders only (RFC 6960 section 4.2.2.2.1)",
                    "remove \"ocspNoCheck\", or add \"OCSPSigning\" to \"extendedKeyUsage\"");
        }
    }

    private static void checkUsages(String name, KeyRule rule, KeyUsages keyUsages, boolean ca) {
        Set<KeyUsage> usages = keyUsages.of(rule.example());
        if (ca && !usages.contains(KeyUsage.KEY_CERT_SIGN)) {
            throw problem(
                    name,
                    "a CA signs certificates, and the key usages for " + rule + " do not allow it",
                    "add \"keyCertSign\" to \"keyUsage\"");
        }
        for (KeyUsage signing : List.of(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN)) {
            if (!ca && usages.contains(signing)) {
                throw problem(
                        name,
                        signing.fieldName() + " is for CAs only",
                        "remove it from \"keyUsage\", or set \"ca\": true in \"basicConstraints\"");
            }
        }
        if (usages.isEmpty() && !keyUsages.isEmpty()) {
            throw problem(
                    name,
                    "it allows " + rule + " keys, and \"keyUsage\" says nothing about them",
                    "add their usages to \"keyUsage\", or remove them from \"keys\"");
        }
    }

    static String requireName(String name) {
        if (!isName(name)) {
            throw problem(
                    name,
                    "a name has 1 to " + LONGEST_NAME + " small letters, digits and hyphens",
                    "call it web-server or the like");
        }
        return name;
    }

    static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.charAt(0) == '-') {
            return false;
        }
        return name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    /** Returns whether keys of an algorithm are allowed. */
    public boolean allows(KeyAlgorithm algorithm) {
        return keys.stream().anyMatch(rule -> rule.allows(algorithm));
    }

    private static SignetException problem(String name, String why, String fix) {
        return Problem.of(Kind.INPUT, "the profile \"" + ForeignText.shown(name) + "\" cannot be used")
                .because(why)
                .fix(fix)
                .exception();
    }
}
