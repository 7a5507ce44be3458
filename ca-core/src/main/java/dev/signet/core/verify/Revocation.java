package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether certificates are revoked, by CRLs and OCSP responses together: those at hand and, where the request allows it, those
 * that certificates say are to be had.
 */
final class Revocation {
    private final Verification verification;
    private final ListStatus lists;
    private final ResponseStatus responses;
    private final Set<Certificate> inProgress;

    Revocation(Verification verification) {
        VerificationRequest request = verification.request();
        boolean off = request.revocation() == RevocationMode.OFF;
        this.verification = verification;
        this.lists = new ListStatus(verification, off ? List.of() : request.revocationLists());
        this.responses = new ResponseStatus(verification, off ? List.of() : request.ocspResponses());
        this.inProgress = new HashSet<>();
    }

    /** For the path of who signed a CRL: the same evidence, and the same certificates that must not be asked for again. */
    Revocation(Verification verification, Revocation parent) {
        this.verification = verification;
        this.lists = new ListStatus(verification, parent.lists);
        this.responses = new ResponseStatus(verification, parent.responses);
        this.inProgress = parent.inProgress;
    }

    /** Returns what is known of a certificate of a path whose certificates above it have been found good. */
    RevocationStatus status(Path path, int index) {
        Certificate certificate = path.certificates().get(index).certificate();
        if (!inProgress.add(certificate)) {
            return RevocationStatus.unknown("only what it has signed itself tells of it");
        }
        try {
            RevocationStatus status = responses.status(path, index).and(lists.status(path, index));
            if (!status.isRevoked() && verification.remote().isThere()) {
                status = further(path, index, status);
            }
            boolean silent = !status.known() && status.explanation().isEmpty();
            return silent ? RevocationStatus.unknown("there is no CRL or OCSP response that tells of it") : status;
        } finally {
            inProgress.remove(certificate);
        }
    }

    /** Asks the responder first, whose answer is short, then gets the CRLs, and the deltas that are newer than a CRL at hand. */
    private RevocationStatus further(Path path, int index, RevocationStatus atHand) {
        RemoteEvidence remote = verification.remote();
        Facts facts = path.certificates().get(index);
        Set<String> failures = new LinkedHashSet<>();
        RevocationStatus status = atHand;
        if (!status.known()) {
            remote.responses(facts, path.issuerKey(index), failures).forEach(responses::add);
            status = responses.status(path, index).and(status);
        }
        if (!status.known()) {
            addAll(remote.lists(facts.distributionPoints, failures));
        }
        if (!responses.status(path, index).known()) {
            Set<String> unimportant = new LinkedHashSet<>();
            addAll(remote.lists(facts.freshestLists, unimportant));
            addAll(remote.lists(lists.deltasOf(facts.issuer()), unimportant));
        }
        status = responses.status(path, index).and(lists.status(path, index));
        if (status.known() || failures.isEmpty()) {
            return status;
        }
        List<String> obstacles = new ArrayList<>(failures);
        if (!status.explanation().isEmpty()) {
            obstacles.add(status.explanation());
        }
        return RevocationStatus.unknown(obstacles);
    }

    private void addAll(List<CertificateList> more) {
        more.forEach(lists::add);
    }
}
