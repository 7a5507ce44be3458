package dev.signet.cli.openssl;

import dev.signet.cli.openssl.authority.CaCommand;
import dev.signet.cli.openssl.certificate.CrlCommand;
import dev.signet.cli.openssl.certificate.RehashCommand;
import dev.signet.cli.openssl.certificate.ReqCommand;
import dev.signet.cli.openssl.certificate.SpkacCommand;
import dev.signet.cli.openssl.certificate.VerifyCommand;
import dev.signet.cli.openssl.certificate.X509Command;
import dev.signet.cli.openssl.cipher.DgstCommand;
import dev.signet.cli.openssl.cipher.EncCommand;
import dev.signet.cli.openssl.cipher.KdfCommand;
import dev.signet.cli.openssl.cipher.MacCommand;
import dev.signet.cli.openssl.cipher.PasswdCommand;
import dev.signet.cli.openssl.cipher.PkeyutlCommand;
import dev.signet.cli.openssl.cipher.PrimeCommand;
import dev.signet.cli.openssl.cipher.RandCommand;
import dev.signet.cli.openssl.cipher.RsautlCommand;
import dev.signet.cli.openssl.info.Asn1ParseCommand;
import dev.signet.cli.openssl.info.CiphersCommand;
import dev.signet.cli.openssl.info.ErrstrCommand;
import dev.signet.cli.openssl.info.ListCommand;
import dev.signet.cli.openssl.info.VersionCommand;
import dev.signet.cli.openssl.key.DhparamCommand;
import dev.signet.cli.openssl.key.DsaCommand;
import dev.signet.cli.openssl.key.DsaparamCommand;
import dev.signet.cli.openssl.key.EcCommand;
import dev.signet.cli.openssl.key.EcparamCommand;
import dev.signet.cli.openssl.key.GendsaCommand;
import dev.signet.cli.openssl.key.GenpkeyCommand;
import dev.signet.cli.openssl.key.GenrsaCommand;
import dev.signet.cli.openssl.key.Pkcs8Command;
import dev.signet.cli.openssl.key.PkeyCommand;
import dev.signet.cli.openssl.key.PkeyparamCommand;
import dev.signet.cli.openssl.key.RsaCommand;
import dev.signet.cli.openssl.message.Crl2Pkcs7Command;
import dev.signet.cli.openssl.message.MailCommand;
import dev.signet.cli.openssl.message.NseqCommand;
import dev.signet.cli.openssl.message.Pkcs12Command;
import dev.signet.cli.openssl.message.Pkcs7Command;
import dev.signet.cli.openssl.message.StoreutlCommand;
import dev.signet.cli.openssl.message.TsCommand;
import dev.signet.cli.openssl.ocsp.OcspCommand;
import dev.signet.cli.openssl.tls.SClientCommand;
import dev.signet.cli.openssl.tls.SServerCommand;
import dev.signet.core.cipher.AlgorithmNames;
import org.jspecify.annotations.Nullable;

/** The table of the {@code openssl} family: each name and the class behind it, loaded when it is asked for. */
public final class OpenSslCommands {

    private OpenSslCommands() {}

    /**
     * Returns the command of this name, or null when the family has none.
     *
     * @param args its arguments: where both families have a name, they decide whose it is
     */
    public static @Nullable OpenSslCommand find(String name, String[] args) {
        return switch (name) {
            case "version" -> new VersionCommand();
            case "list" -> ListCommand.isMeantBy(args) ? new ListCommand() : null;
            case "crl2pkcs7" -> new Crl2Pkcs7Command();
            case "pkcs12" -> new Pkcs12Command();
            case "cms" -> MailCommand.cms();
            case "nseq" -> new NseqCommand();
            case "storeutl" -> new StoreutlCommand();
            case "ts" -> new TsCommand();
            case "smime" -> MailCommand.smime();
            case "pkcs7" -> new Pkcs7Command();
            case "req" -> new ReqCommand();
            case "spkac" -> new SpkacCommand();
            case "x509" -> new X509Command();
            case "crl" -> new CrlCommand();
            case "verify" -> new VerifyCommand();
            case "rehash" -> new RehashCommand();
            case "pkey" -> new PkeyCommand();
            case "ec" -> new EcCommand();
            case "ecparam" -> new EcparamCommand();
            case "rsa" -> new RsaCommand();
            case "pkcs8" -> new Pkcs8Command();
            case "asn1parse" -> new Asn1ParseCommand();
            case "ciphers" -> new CiphersCommand();
            case "dgst" -> new DgstCommand(name);
            case "enc", "base64" -> new EncCommand(name);
            case "errstr" -> new ErrstrCommand();
            case "kdf" -> new KdfCommand();
            case "mac" -> new MacCommand();
            case "passwd" -> new PasswdCommand();
            case "pkeyutl" -> new PkeyutlCommand();
            case "prime" -> new PrimeCommand();
            case "rsautl" -> new RsautlCommand();
            case "rand" -> new RandCommand();
            case "ca" -> new CaCommand();
            case "ocsp" -> new OcspCommand();
            case "s_client" -> new SClientCommand();
            case "genrsa" -> new GenrsaCommand();
            case "genpkey" -> new GenpkeyCommand();
            case "pkeyparam" -> new PkeyparamCommand();
            case "dsa" -> new DsaCommand();
            case "dsaparam" -> new DsaparamCommand();
            case "gendsa" -> new GendsaCommand();
            case "dhparam" -> new DhparamCommand();
            case "s_server" -> new SServerCommand();
            default -> namedAfterAlgorithm(name);
        };
    }

    /** Every digest and cipher is a command too. */
    private static @Nullable OpenSslCommand namedAfterAlgorithm(String name) {
        if (AlgorithmNames.isDigest(name)) {
            return new DgstCommand(name);
        }
        return AlgorithmNames.isCipher(name) ? new EncCommand(name) : null;
    }
}
