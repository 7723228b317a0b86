// Adds a data source with com.aliyun:dataworks_public20200518, and prints what came of it as one line of JSON.
// java DataworksPublic20200518 [create | again | wrong-secret | unknown-key]
// region guide
import com.aliyun.dataworks_public20200518.Client;
import com.aliyun.dataworks_public20200518.models.CreateConnectionRequest;
import com.aliyun.dataworks_public20200518.models.CreateConnectionResponseBody;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import java.net.URI;

public class DataworksPublic20200518 {
  public static void main(String[] args) throws Exception {
    URI endpoint = URI.create(System.getenv("DATAWORKS_ENDPOINT"));
    Config config = new Config()
        .setEndpoint(endpoint.getAuthority())
        .setProtocol(endpoint.getScheme())
        .setAccessKeyId(System.getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"))
        .setAccessKeySecret(System.getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET"));
    CreateConnectionRequest request = new CreateConnectionRequest()
        .setProjectId(1L)
        .setName("orders")
        .setConnectionType("rds")
        .setSubType("mysql")
        .setEnvType(1)
        .setContent("""
            {"database": "orders", "instanceName": "rm-1", "username": "reader", "password": "secret"}""");

    // endregion
    var env = System.getenv();
    String action = args.length > 0 ? args[0] : "create";
    config.setSignatureAlgorithm(env.get("DATAWORKS_SIGNATURE_ALGORITHM"));
    request.setProjectId(Long.valueOf(env.getOrDefault("DATAWORKS_PROJECT_ID", "1")));
    request.setName(env.getOrDefault("DATAWORKS_NAME", request.getName()));
    request.setContent(env.getOrDefault("DATAWORKS_CONTENT", request.getContent()));
    if (action.equals("unknown-key")) config.setAccessKeyId("nobody");
    if (action.equals("wrong-secret")) config.setAccessKeySecret("wrong");
    if (action.equals("again")) new Client(config).createConnection(request);
    // region guide
    try {
      CreateConnectionResponseBody body = new Client(config).createConnection(request).getBody();
      System.out.printf("{\"ok\": true, \"data\": %d, \"requestId\": \"%s\"}%n", body.getData(), body.getRequestId());
    } catch (TeaException error) {
      System.out.printf("{\"ok\": false, \"code\": \"%s\", \"requestId\": \"%s\"}%n",
          error.getCode(), error.getData().get("RequestId"));
    }
  }
}
// endregion
