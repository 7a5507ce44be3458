package dev.signet.core.verify.differential;

import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.verify.PolicyInputs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question to a verifier: is this leaf good for a TLS server?
 *
 * @param seed what the case was made from
 * @param mutations what was done to a valid chain
 * @param anchors the DER of the trusted certificates
 * @param bag the DER of the intermediate certificates, in any order
 * @param leaf the DER of the leaf
 * @param at the time of verification
 * @param host the name that the leaf must have, if one is asked for
 * @param policies what is asked of policies
 */
record ChainCase(
        long seed,
        List<String> mutations,
        List<byte[]> anchors,
        List<byte[]> bag,
        byte[] leaf,
        Instant at,
        Optional<String> host,
        PolicyInputs policies) {
    ChainCase {
        mutations = List.copyOf(mutations);
        anchors = List.copyOf(anchors);
        bag = List.copyOf(bag);
    }

    /** Returns the same question with nothing asked of policies. */
    ChainCase withoutPolicies() {
        return new ChainCase(seed, mutations, anchors, bag, leaf, at, host, PolicyInputs.NONE);
    }

    /** Returns the same question without the certificates that cannot be read. */
    ChainCase withoutUnreadable() {
        List<byte[]> readableAnchors =
                readable(anchors).stream().map(Certificate::encoded).toList();
        List<byte[]> readableBag =
                readable(bag).stream().map(Certificate::encoded).toList();
        return new ChainCase(seed, mutations, readableAnchors, readableBag, leaf, at, host, policies);
    }

    /** Returns those of some certificates that can be read. */
    static List<Certificate> readable(List<byte[]> encoded) {
        List<Certificate> certificates = new ArrayList<>();
        for (byte[] der : encoded) {
            read(der).ifPresent(certificates::add);
        }
        return certificates;
    }

    static Optional<Certificate> read(byte[] der) {
        try {
            return Optional.of(Certificate.parse(der));
        } catch (DerException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns why a certificate cannot be read; nothing if it can. */
    static Optional<String> defect(byte[] der) {
        try {
            return Certificate.parse(der).encoded().length == 0 ? Optional.of("empty") : Optional.empty();
        } catch (DerException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Returns every certificate that can be read. */
    List<Certificate> certificates() {
        return Stream.of(anchors, bag, List.of(leaf))
                .flatMap(list -> readable(list).stream())
                .toList();
    }

    boolean has(String mutation) {
        return mutations.contains(mutation);
    }

    @Override
    public String toString() {
        return "seed " + seed + " " + mutations;
    }
}
