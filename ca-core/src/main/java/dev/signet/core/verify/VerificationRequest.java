package dev.signet.core.verify;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.name.GeneralName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Everything that the answer of a {@link Verifier} depends on.
 *
 * <pre>{@code
 * VerificationRequest request = VerificationRequest.of(leaf, clock.instant())
 *         .trusting(root)
 *         .intermediates(bag)
 *         .purpose(Purpose.SERVER_AUTH)
 *         .name(GeneralName.parse("db.internal"))
 *         .build();
 * }</pre>
 *
 * @param leaf the certificate in question
 * @param at the time of verification
 * @param anchors whom to trust
 * @param intermediates certificates that may be needed, in any order, with others among them
 * @param purpose what the leaf is for
 * @param purposes further extended key usages that the leaf must have
 * @param keyUsages key usages that the leaf must have
 * @param names names that the leaf must have, all of them: DNS names in A-labels, IP addresses, mail addresses, URIs
 * @param revocation what is made of revocation
 * @param revocationLists the CRLs at hand, in any order, with others among them
 * @param ocspResponses the OCSP responses at hand, in any order, with others among them
 * @param stapled those of them that a TLS server, whose certificate is the leaf, sent along; empty if it is from elsewhere
 * @param repository where what is missing may be got from; empty if nothing is to be got
 * @param policies what is asked of certificate policies
 * @param maximumIntermediates most certificates between leaf and anchor, self-issued ones not counted
 * @param rules which rules are enforced
 * @param limits how much work is done at most
 * @param everyPath whether the answer tells of every path that was tried, not of the best one alone
 */
public record VerificationRequest(
        Certificate leaf,
        Instant at,
        List<TrustAnchor> anchors,
        List<Certificate> intermediates,
        Purpose purpose,
        Set<Oid> purposes,
        Set<KeyUsage> keyUsages,
        List<GeneralName> names,
        RevocationMode revocation,
        List<CertificateList> revocationLists,
        List<OcspEvidence> ocspResponses,
        Optional<List<OcspEvidence>> stapled,
        Optional<Repository> repository,
        PolicyInputs policies,
        OptionalInt maximumIntermediates,
        RuleBook rules,
        Limits limits,
        boolean everyPath) {
    public VerificationRequest {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
        purposes = Set.copyOf(purposes);
        keyUsages = Set.copyOf(keyUsages);
        names = List.copyOf(names);
        revocationLists = List.copyOf(revocationLists);
        ocspResponses = List.copyOf(ocspResponses);
        stapled = stapled.map(List::copyOf);
    }

    /** Starts a request that trusts nobody, for any purpose and name, without revocation, under {@link RuleBook#PRIVATE}. */
    public static Builder of(Certificate leaf, Instant at) {
        return new Builder(leaf, at);
    }

    /** Returns the same request under other rules. */
    public VerificationRequest under(RuleBook book) {
        return new VerificationRequest(
                leaf,
                at,
                anchors,
                intermediates,
                purpose,
                purposes,
                keyUsages,
                names,
                revocation,
                revocationLists,
                ocspResponses,
                stapled,
                repository,
                policies,
                maximumIntermediates,
                book,
                limits,
                everyPath);
    }

    /** Puts a request together. */
    public static final class Builder {
        private final Certificate leaf;
        private final Instant at;
        private final List<TrustAnchor> anchors = new ArrayList<>();
        private final List<Certificate> intermediates = new ArrayList<>();
        private final List<GeneralName> names = new ArrayList<>();
        private final List<CertificateList> revocationLists = new ArrayList<>();
        private final List<OcspEvidence> ocspResponses = new ArrayList<>();
        private Optional<List<OcspEvidence>> stapled = Optional.empty();
        private Optional<Repository> repository = Optional.empty();
        private final Set<KeyUsage> keyUsages = EnumSet.noneOf(KeyUsage.class);
        private Set<Oid> purposes = Set.of();
        private Purpose purpose = Purpose.ANY;
        private RevocationMode revocation = RevocationMode.OFF;
        private PolicyInputs policies = PolicyInputs.NONE;
        private OptionalInt maximumIntermediates = OptionalInt.empty();
        private RuleBook rules = RuleBook.PRIVATE;
        private Limits limits = Limits.STANDARD;
        private boolean everyPath;

        private Builder(Certificate leaf, Instant at) {
            this.leaf = leaf;
            this.at = at;
        }

        /** Adds an anchor. */
        @CanIgnoreReturnValue
        public Builder trusting(TrustAnchor anchor) {
            anchors.add(anchor);
            return this;
        }

        /** Adds an anchor. */
        @CanIgnoreReturnValue
        public Builder trusting(Certificate certificate) {
            return trusting(TrustAnchor.of(certificate));
        }

        /** Adds anchors. */
        @CanIgnoreReturnValue
        public Builder trusting(Collection<Certificate> certificates) {
            certificates.forEach(this::trusting);
            return this;
        }

        /** Adds certificates that may be needed. */
        @CanIgnoreReturnValue
        public Builder intermediates(Collection<Certificate> certificates) {
            intermediates.addAll(certificates);
            return this;
        }

        /** Sets what the leaf is for. */
        @CanIgnoreReturnValue
        public Builder purpose(Purpose wanted) {
            purpose = wanted;
            return this;
        }

        /** Sets further extended key usages that the leaf must have. */
        @CanIgnoreReturnValue
        public Builder purposes(Set<Oid> wanted) {
            purposes = wanted;
            return this;
        }

        /** Adds key usages that the leaf must have. */
        @CanIgnoreReturnValue
        public Builder keyUsages(Collection<KeyUsage> wanted) {
            keyUsages.addAll(wanted);
            return this;
        }

        /** Adds a name that the leaf must have. */
        @CanIgnoreReturnValue
        public Builder name(GeneralName wanted) {
            names.add(wanted);
            return this;
        }

        /** Sets what is made of revocation, and adds the CRLs at hand. */
        @CanIgnoreReturnValue
        public Builder revocation(RevocationMode mode, Collection<CertificateList> lists) {
            revocation = mode;
            revocationLists.addAll(lists);
            return this;
        }

        /** Adds the OCSP responses, or none, that the TLS server sent along whose certificate is the leaf. */
        @CanIgnoreReturnValue
        public Builder stapled(Collection<OcspEvidence> responses) {
            stapled = Optional.of(List.copyOf(responses));
            return ocspResponses(responses);
        }

        /** Adds OCSP responses at hand. */
        @CanIgnoreReturnValue
        public Builder ocspResponses(Collection<OcspEvidence> responses) {
            ocspResponses.addAll(responses);
            return this;
        }

        /** Sets where what is missing may be got from. */
        @CanIgnoreReturnValue
        public Builder repository(Repository source) {
            repository = Optional.of(source);
            return this;
        }

        /** Sets what is asked of certificate policies. */
        @CanIgnoreReturnValue
        public Builder policies(PolicyInputs wanted) {
            policies = wanted;
            return this;
        }

        /** Sets how many certificates there may be between leaf and anchor, self-issued ones not counted. */
        @CanIgnoreReturnValue
        public Builder maximumIntermediates(int maximum) {
            maximumIntermediates = OptionalInt.of(maximum);
            return this;
        }

        /** Sets which rules are enforced. */
        @CanIgnoreReturnValue
        public Builder rules(RuleBook book) {
            rules = book;
            return this;
        }

        /** Sets how much work is done at most. */
        @CanIgnoreReturnValue
        public Builder limits(Limits most) {
            limits = most;
            return this;
        }

        /** Asks for the findings of every path that is tried, not of the best one alone. */
        @CanIgnoreReturnValue
        public Builder everyPath() {
            everyPath = true;
            return this;
        }

        /** Returns the request. */
        public VerificationRequest build() {
            return new VerificationRequest(
                    leaf,
                    at,
                    anchors,
                    intermediates,
                    purpose,
                    purposes,
                    keyUsages,
                    names,
                    revocation,
                    revocationLists,
                    ocspResponses,
                    stapled,
                    repository,
                    policies,
                    maximumIntermediates,
                    rules,
                    limits,
                    everyPath);
        }
    }
}
