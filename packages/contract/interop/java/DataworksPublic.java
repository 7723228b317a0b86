// Adds a data source with com.aliyun:aliyun-java-sdk-core and com.aliyun:aliyun-java-sdk-dataworks-public, which sign with
// HMAC-SHA1, and prints what came of it as one line of JSON.
// java DataworksPublic [create | again | wrong-secret | unknown-key]
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.dataworks_public.model.v20200518.CreateConnectionRequest;
import com.aliyuncs.dataworks_public.model.v20200518.CreateConnectionResponse;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import java.net.URI;

public class DataworksPublic {
  public static void main(String[] args) throws Exception {
    var env = System.getenv();
    String action = args.length > 0 ? args[0] : "create";
    String keyId = action.equals("unknown-key") ? "nobody" : env.get("ALIBABA_CLOUD_ACCESS_KEY_ID");
    String secret = action.equals("wrong-secret") ? "wrong" : env.get("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
    // region endpoint
    URI endpoint = URI.create(System.getenv("DATAWORKS_ENDPOINT"));
    DefaultAcsClient client = new DefaultAcsClient(DefaultProfile.getProfile("cn-shanghai", keyId, secret));
    CreateConnectionRequest request = new CreateConnectionRequest();
    request.setSysEndpoint(endpoint.getAuthority());
    request.setSysProtocol(ProtocolType.valueOf(endpoint.getScheme().toUpperCase()));
    // endregion
    request.setProjectId(Long.valueOf(env.getOrDefault("DATAWORKS_PROJECT_ID", "1")));
    request.setName(env.getOrDefault("DATAWORKS_NAME", "orders"));
    request.setConnectionType("rds");
    request.setSubType("mysql");
    request.setEnvType(1);
    request.setContent(env.getOrDefault("DATAWORKS_CONTENT", """
        {"database": "orders", "instanceName": "rm-1", "username": "reader", "password": "secret"}"""));

    try {
      if (action.equals("again")) client.getAcsResponse(request);
      CreateConnectionResponse answer = client.getAcsResponse(request);
      System.out.printf("{\"ok\": true, \"data\": %d, \"requestId\": \"%s\"}%n",
          answer.getData(), answer.getRequestId());
    } catch (ClientException error) {
      System.out.printf("{\"ok\": false, \"code\": \"%s\", \"requestId\": \"%s\", \"error\": \"%s\"}%n",
          error.getErrCode(), error.getRequestId(), error.getClass().getSimpleName());
    }
  }
}
