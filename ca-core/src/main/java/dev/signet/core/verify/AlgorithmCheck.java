package dev.signet.core.verify;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import java.util.Optional;

/** Keys and signatures are of kinds that the rule book trusts (RFC 6151, RFC 9155, NIST SP 800-57; BR sections 6.1.5, 7.1.3). */
final class AlgorithmCheck {
    static void check(Link link, VerificationRequest request, Findings findings) {
        AlgorithmPolicy policy = request.rules().algorithms();
        key(link.facts(), policy, findings);
        signature(link, policy, findings);
    }

    private static void key(Facts facts, AlgorithmPolicy policy, Findings findings) {
        PublicKeyInfo key = facts.certificate().publicKey();
        Optional<KeyAlgorithm> algorithm = key.algorithm();
        if (key.spellsOutItsCurve()) {
            findings.add(
                    facts,
                    Reason.EXPLICIT_CURVE,
                    "a key on a curve that is given by its parameters",
                    "a curve that is given by its name",
                    "make the key again, on a named curve");
        }
        if (algorithm.isEmpty()) {
            findings.add(
                    facts, Reason.FORBIDDEN_KEY, "a key of type " + key.algorithmOid(), "an RSA or NIST curve key", "");
            return;
        }
        if (isWorthALook(algorithm.get(), policy)) {
            for (String defect : key.defects()) {
                findings.add(
                        facts, Reason.WEAK_KEY, "its key is defective: " + defect, "a sound key", "make a new key");
            }
        }
        if (algorithm.get() instanceof KeyAlgorithm.Rsa rsa) {
            if (rsa.bits() < policy.minimumRsaBits()) {
                findings.add(
                        facts,
                        Reason.WEAK_KEY,
                        "an RSA key of " + rsa.bits() + " bits",
                        "at least " + policy.minimumRsaBits() + " bits",
                        "make a new key");
            }
            if (policy.wholeOctets() && rsa.bits() % 8 != 0) {
                findings.add(
                        facts,
                        Reason.FORBIDDEN_KEY,
                        "an RSA key of " + rsa.bits() + " bits",
                        "a number of bits that is divisible by 8",
                        "make a new key");
            }
        } else if (algorithm.get() instanceof KeyAlgorithm.Ec ec) {
            if (!policy.curves().contains(ec.curve())) {
                findings.add(
                        facts, Reason.WEAK_KEY, "a key on the curve " + ec.curve(), "another curve", "make a new key");
            }
        } else if (!policy.edwards()) {
            findings.add(
                    facts, Reason.FORBIDDEN_KEY, "a key of type " + algorithm.get(), "an RSA or NIST curve key", "");
        }
    }

    /** Whether a point is on a curve that is refused anyway is not worth the time, which is long for some of them. */
    private static boolean isWorthALook(KeyAlgorithm algorithm, AlgorithmPolicy policy) {
        return !(algorithm instanceof KeyAlgorithm.Ec ec) || policy.curves().contains(ec.curve());
    }

    private static void signature(Link link, AlgorithmPolicy policy, Findings findings) {
        Facts facts = link.facts();
        Certificate certificate = facts.certificate();
        DerNode identifier = DerNode.parse(certificate.signatureAlgorithm());
        Optional<SignatureAlgorithm> algorithm = SignatureAlgorithm.ofIdentifier(identifier);
        if (algorithm.isEmpty()) {
            // Nobody checks the signature of an anchor, but browsers want a proper one all the same.
            Reason reason = link.isAnchor() ? Reason.FORBIDDEN_SIGNATURE : Reason.UNSUPPORTED_ALGORITHM;
            findings.add(facts, reason, "a signature algorithm that is not known", "RSA, ECDSA or EdDSA", "");
            return;
        }
        if (algorithm.get().scheme() == SignatureAlgorithm.Scheme.DSA && !policy.dsa()) {
            findings.add(
                    facts,
                    Reason.UNSUPPORTED_ALGORITHM,
                    "signed with DSA, which clients no longer know",
                    "RSA or ECDSA",
                    "");
        }
        Optional<HashAlgorithm> hash = algorithm.get().hash();
        if (hash.isEmpty()) {
            if (!policy.edwards()) {
                findings.add(facts, Reason.FORBIDDEN_SIGNATURE, "signed with " + algorithm.get(), "RSA or ECDSA", "");
            }
            return;
        }
        if (!policy.hashes().contains(hash.get())) {
            boolean broken = hash.get().broken();
            // Old roots sign themselves with SHA-1; it does no harm, as it is not the signature that makes them
            // trusted.
            if (!(broken && link.isAnchor())) {
                findings.add(
                        facts,
                        broken ? Reason.WEAK_SIGNATURE : Reason.FORBIDDEN_SIGNATURE,
                        "signed over " + hash.get() + (broken ? ", for which collisions can be made" : ""),
                        "a signature over SHA-256 or better",
                        "have it issued again");
            }
        }
    }

    private AlgorithmCheck() {}
}
