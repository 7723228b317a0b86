// The life of a data source with com.aliyun:dataworks_public20200518, one line for each step.
import com.aliyun.dataworks_public20200518.Client;
import com.aliyun.dataworks_public20200518.models.*;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import java.net.URI;

public class Life {
  public static void main(String[] args) throws Exception {
    URI endpoint = URI.create(System.getenv("DATAWORKS_ENDPOINT"));
    Client client = new Client(new Config()
        .setEndpoint(endpoint.getAuthority())
        .setProtocol(endpoint.getScheme())
        .setAccessKeyId(System.getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"))
        .setAccessKeySecret(System.getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET")));
    String content = """
        {"database": "d", "instanceName": "rm-1", "username": "u", "password": "p"}""";
    say("create", client.createConnection(new CreateConnectionRequest().setProjectId(1L).setName("first")
        .setEnvType(1).setConnectionType("rds").setSubType("mysql").setContent(content)).getBody().getData());
    say("create", client.createDataSource(new CreateDataSourceRequest().setProjectId(1L).setName("second")
        .setEnvType(1).setDataSourceType("rds").setSubType("mysql").setContent(content)).getBody().getData());
    var page = client.listConnections(new ListConnectionsRequest().setProjectId(1L).setPageSize(1).setPageNumber(2))
        .getBody().getData();
    say("page", page.getTotalCount(), page.getConnections().get(0).getName());
    say("update", client.updateConnection(new UpdateConnectionRequest().setConnectionId(123L)
        .setDescription("changed")).getBody().getData());
    var sources = client.listDataSources(new ListDataSourcesRequest().setProjectId(1L).setName("first"))
        .getBody().getData();
    say("list", sources.getTotalCount(), sources.getDataSources().get(0).getDescription());
    say("projects", client.listProjects(new ListProjectsRequest()).getBody().getPageResult().getTotalCount());
    say("reach", client.testNetworkConnection(new TestNetworkConnectionRequest().setProjectId(1L)
        .setDatasourceName("first").setEnvType("1").setResourceGroup("g")).getBody().getTaskList().getConnectStatus());
    var removal = new DeleteConnectionRequest().setConnectionId(123L);
    say("delete", client.deleteConnection(removal).getBody().getData());
    say("list", client.listConnections(new ListConnectionsRequest().setProjectId(1L)).getBody().getData()
        .getTotalCount());
    try {
      client.deleteConnection(removal);
    } catch (TeaException error) {
      say("refused", error.getCode());
    }
  }

  private static void say(Object... words) {
    var line = new StringBuilder();
    for (Object word : words) line.append(line.isEmpty() ? "" : " ").append(word);
    System.out.println(line);
  }
}
