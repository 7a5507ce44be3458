package dev.signet.core.verify;

import dev.signet.core.verify.openssl.ChainError;
import java.util.EnumSet;
import java.util.Set;

/** Which rule each of libcrypto's errors stands for. */
final class LibcryptoReasons {
    private static final Set<Reason> ALL = EnumSet.of(
            Reason.OPENSSL,
            Reason.EXPIRED,
            Reason.NOT_YET_VALID,
            Reason.REVOKED,
            Reason.NAME_MISMATCH,
            Reason.MISSING_ISSUER,
            Reason.UNTRUSTED_ROOT,
            Reason.BAD_SIGNATURE,
            Reason.NOT_A_CA,
            Reason.CA_KEY_USAGE,
            Reason.PATH_TOO_LONG,
            Reason.NAME_NOT_PERMITTED,
            Reason.WRONG_PURPOSE,
            Reason.POLICY_NOT_MET,
            Reason.UNKNOWN_CRITICAL_EXTENSION,
            Reason.MALFORMED,
            Reason.UNSUPPORTED_ALGORITHM,
            Reason.WEAK_SIGNATURE,
            Reason.WEAK_KEY,
            Reason.REVOCATION_UNKNOWN,
            Reason.ALGORITHM_MISMATCH,
            Reason.BUDGET_EXHAUSTED);

    /** The rules that libcrypto checks without X509_V_FLAG_X509_STRICT. */
    static final Scope SCOPE = Scope.everywhere(ALL);

    static Reason of(ChainError error) {
        return switch (error) {
            case CERT_HAS_EXPIRED -> Reason.EXPIRED;
            case CERT_NOT_YET_VALID -> Reason.NOT_YET_VALID;
            case CERT_REVOKED -> Reason.REVOKED;
            case HOSTNAME_MISMATCH, EMAIL_MISMATCH, IP_ADDRESS_MISMATCH -> Reason.NAME_MISMATCH;
            case UNABLE_TO_GET_ISSUER_CERT, UNABLE_TO_GET_ISSUER_CERT_LOCALLY, UNABLE_TO_VERIFY_LEAF_SIGNATURE ->
                Reason.MISSING_ISSUER;
            case DEPTH_ZERO_SELF_SIGNED_CERT, SELF_SIGNED_CERT_IN_CHAIN, CERT_UNTRUSTED, CERT_REJECTED ->
                Reason.UNTRUSTED_ROOT;
            case CERT_SIGNATURE_FAILURE, UNABLE_TO_DECRYPT_CERT_SIGNATURE -> Reason.BAD_SIGNATURE;
            case INVALID_CA, INVALID_NON_CA -> Reason.NOT_A_CA;
            case KEYUSAGE_NO_CERTSIGN -> Reason.CA_KEY_USAGE;
            case PATH_LENGTH_EXCEEDED, CERT_CHAIN_TOO_LONG -> Reason.PATH_TOO_LONG;
            case PERMITTED_VIOLATION,
                    EXCLUDED_VIOLATION,
                    SUBTREE_MINMAX,
                    UNSUPPORTED_CONSTRAINT_TYPE,
                    UNSUPPORTED_CONSTRAINT_SYNTAX,
                    UNSUPPORTED_NAME_SYNTAX -> Reason.NAME_NOT_PERMITTED;
            case INVALID_PURPOSE -> Reason.WRONG_PURPOSE;
            case NO_EXPLICIT_POLICY -> Reason.POLICY_NOT_MET;
            case UNHANDLED_CRITICAL_EXTENSION -> Reason.UNKNOWN_CRITICAL_EXTENSION;
            case INVALID_EXTENSION,
                    INVALID_POLICY_EXTENSION,
                    ERROR_IN_CERT_NOT_BEFORE_FIELD,
                    ERROR_IN_CERT_NOT_AFTER_FIELD -> Reason.MALFORMED;
            case UNSUPPORTED_SIGNATURE_ALGORITHM,
                    SIGNATURE_ALGORITHM_MISMATCH,
                    UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY,
                    NO_ISSUER_PUBLIC_KEY -> Reason.UNSUPPORTED_ALGORITHM;
            case CA_MD_TOO_WEAK -> Reason.WEAK_SIGNATURE;
            case EE_KEY_TOO_SMALL, CA_KEY_TOO_SMALL -> Reason.WEAK_KEY;
            case UNABLE_TO_GET_CRL,
                    UNABLE_TO_GET_CRL_ISSUER,
                    CRL_NOT_YET_VALID,
                    CRL_HAS_EXPIRED,
                    CRL_SIGNATURE_FAILURE,
                    UNABLE_TO_DECRYPT_CRL_SIGNATURE,
                    DIFFERENT_CRL_SCOPE,
                    CRL_PATH_VALIDATION_ERROR,
                    UNHANDLED_CRITICAL_CRL_EXTENSION,
                    KEYUSAGE_NO_CRL_SIGN,
                    ERROR_IN_CRL_LAST_UPDATE_FIELD,
                    ERROR_IN_CRL_NEXT_UPDATE_FIELD -> Reason.REVOCATION_UNKNOWN;
            case SIGNATURE_ALGORITHM_INCONSISTENCY -> Reason.ALGORITHM_MISMATCH;
            case OUT_OF_MEM, UNSPECIFIED -> Reason.BUDGET_EXHAUSTED;
            default -> Reason.OPENSSL;
        };
    }

    private LibcryptoReasons() {}
}
