package dev.signet.core.tls;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What OpenSSL's error queue says of a connection that failed, without the thread that its lines begin with. */
public final class FailureText {
    private static final int UNEXPECTED_MESSAGE = 10;
    private static final int BAD_RECORD_MAC = 20;
    private static final int RECORD_OVERFLOW = 22;
    private static final int HANDSHAKE_FAILURE = 40;
    private static final int ILLEGAL_PARAMETER = 47;
    private static final int DECODE_ERROR = 50;
    private static final int DECRYPT_ERROR = 51;
    private static final int PROTOCOL_VERSION = 70;
    private static final int NO_APPLICATION_PROTOCOL = 120;

    private FailureText() {}

    /** Returns the line for a failure, as {@code error:0A000126:SSL routines:...}. */
    public static String line(TlsFailure failure, TlsConnection connection, boolean server) {
        return switch (failure.kind()) {
            case ALERT_RECEIVED -> received(failure.alert(), connection.onDatagrams());
            case END_OF_STREAM ->
                "error:0A000126:SSL routines:ssl3_read_n:unexpected eof while reading:../ssl/record/rec_layer_s3.c:318:";
            case NETWORK -> "error:8000006E:system library:BIO_read:" + failure.getMessage() + "::";
            case ALERT_SENT -> sent(failure.alert(), failure.getMessage(), connection, server);
        };
    }

    private static String received(int alert, boolean onDatagrams) {
        return "error:0A000" + Integer.toHexString(1000 + alert).toUpperCase(Locale.ROOT)
                + ":SSL routines:" + (onDatagrams ? "dtls1_read_bytes:" : "ssl3_read_bytes:") + alertReason(alert)
                + (onDatagrams ? ":../ssl/record/rec_layer_d1.c:619:" : ":../ssl/record/rec_layer_s3.c:1601:")
                + "SSL alert number " + alert;
    }

    private static String sent(int alert, @Nullable String message, TlsConnection connection, boolean server) {
        Watch watch = connection.watch();
        if (watch.foreignRecord()) {
            return watch.looksLikeHttp() && server
                    ? "error:0A00009C:SSL routines:ssl3_get_record:http request:../ssl/record/ssl3_record.c:345:"
                    : "error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_record.c:350:";
        }
        if (connection.judged() && !connection.approved()) {
            return server
                    ? "error:0A000086:SSL routines:tls_process_client_certificate:certificate verify failed:"
                            + "../ssl/statem/statem_srvr.c:3530:"
                    : "error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:"
                            + "../ssl/statem/statem_clnt.c:1889:";
        }
        if (message != null && message.contains(Watch.NO_CERTIFICATE)) {
            return "error:0A0000C7:SSL routines:tls_process_client_certificate:peer did not return a certificate:"
                    + "../ssl/statem/statem_srvr.c:3517:";
        }
        return switch (alert) {
            case UNEXPECTED_MESSAGE ->
                "error:0A0000F4:SSL routines:"
                        + (server ? "ossl_statem_server_read_transition" : "ossl_statem_client_read_transition")
                        + ":unexpected message:../ssl/statem/statem_" + (server ? "srvr.c:316:" : "clnt.c:398:");
            case BAD_RECORD_MAC ->
                "error:0A000119:SSL routines:ssl3_get_record:decryption failed or bad record mac:"
                        + "../ssl/record/ssl3_record.c:622:";
            case RECORD_OVERFLOW ->
                "error:0A0000C6:SSL routines:ssl3_get_record:packet length too long:../ssl/record/ssl3_record.c:379:";
            case HANDSHAKE_FAILURE ->
                server
                        ? "error:0A0000C1:SSL routines:tls_post_process_client_hello:no shared cipher:"
                                + "../ssl/statem/statem_srvr.c:2226:"
                        : "error:0A000152:SSL routines:final_renegotiate:unsafe legacy renegotiation disabled:"
                                + "../ssl/statem/extensions.c:893:";
            case ILLEGAL_PARAMETER ->
                "error:0A00006E:SSL routines:tls_process_server_hello:bad extension:../ssl/statem/statem_clnt.c:1524:";
            case DECODE_ERROR ->
                "error:0A00009F:SSL routines:tls_process_server_hello:length mismatch:../ssl/statem/statem_clnt.c:1395:";
            case DECRYPT_ERROR ->
                "error:0A00007B:SSL routines:tls_process_cert_verify:bad signature:../ssl/statem/statem_lib.c:500:";
            case PROTOCOL_VERSION ->
                server
                        ? "error:0A000102:SSL routines:tls_early_post_process_client_hello:unsupported protocol:"
                                + "../ssl/statem/statem_srvr.c:1664:"
                        : "error:0A000102:SSL routines:ssl_choose_client_version:unsupported protocol:"
                                + "../ssl/statem/statem_lib.c:1956:";
            case NO_APPLICATION_PROTOCOL ->
                "error:0A0000EB:SSL routines:tls_handle_alpn:no application protocol:../ssl/statem/statem_srvr.c:2172:";
            default -> "error:0A0C0103:SSL routines:state_machine:internal error:../ssl/statem/statem.c:350:";
        };
    }

    /** Returns what OpenSSL calls an alert that it received. */
    static String alertReason(int alert) {
        return switch (alert) {
            case 10 -> "sslv3 alert unexpected message";
            case 20 -> "sslv3 alert bad record mac";
            case 21 -> "tlsv1 alert decryption failed";
            case 22 -> "tlsv1 alert record overflow";
            case 30 -> "sslv3 alert decompression failure";
            case 40 -> "sslv3 alert handshake failure";
            case 41 -> "sslv3 alert no certificate";
            case 42 -> "sslv3 alert bad certificate";
            case 43 -> "sslv3 alert unsupported certificate";
            case 44 -> "sslv3 alert certificate revoked";
            case 45 -> "sslv3 alert certificate expired";
            case 46 -> "sslv3 alert certificate unknown";
            case 47 -> "sslv3 alert illegal parameter";
            case 48 -> "tlsv1 alert unknown ca";
            case 49 -> "tlsv1 alert access denied";
            case 50 -> "tlsv1 alert decode error";
            case 51 -> "tlsv1 alert decrypt error";
            case 60 -> "tlsv1 alert export restriction";
            case 70 -> "tlsv1 alert protocol version";
            case 71 -> "tlsv1 alert insufficient security";
            case 80 -> "tlsv1 alert internal error";
            case 86 -> "tlsv1 alert inappropriate fallback";
            case 90 -> "tlsv1 alert user cancelled";
            case 100 -> "tlsv1 alert no renegotiation";
            case 109 -> "tlsv13 alert missing extension";
            case 110 -> "tlsv1 unsupported extension";
            case 111 -> "tlsv1 certificate unobtainable";
            case 112 -> "tlsv1 unrecognized name";
            case 113 -> "tlsv1 bad certificate status response";
            case 114 -> "tlsv1 bad certificate hash value";
            case 115 -> "tlsv1 alert unknown psk identity";
            case 116 -> "tlsv13 alert certificate required";
            case 120 -> "tlsv1 alert no application protocol";
            default -> "reason(" + (1000 + alert) + ")";
        };
    }
}
