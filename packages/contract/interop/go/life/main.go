// The life of a data source with alibaba-cloud-sdk-go, one line for each step.
package main

import (
	"fmt"
	"net/url"
	"os"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/errors"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests"
	dataworks "github.com/aliyun/alibaba-cloud-sdk-go/services/dataworks-public"
)

const content = `{"database": "d", "instanceName": "rm-1", "username": "u", "password": "p"}`

func must[Answer any](answer Answer, err error) Answer {
	if err != nil {
		panic(err)
	}
	return answer
}

func main() {
	endpoint := must(url.Parse(os.Getenv("DATAWORKS_ENDPOINT")))
	keyId, secret := os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"), os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET")
	client := must(dataworks.NewClientWithAccessKey("cn-shanghai", keyId, secret))
	client.Domain = endpoint.Host
	client.GetConfig().WithScheme(endpoint.Scheme)

	first := dataworks.CreateCreateConnectionRequest()
	first.ProjectId, first.EnvType = "1", "1"
	first.Name, first.ConnectionType, first.SubType, first.Content = "first", "rds", "mysql", content
	fmt.Println("create", must(client.CreateConnection(first)).Data)

	second := dataworks.CreateCreateDataSourceRequest()
	second.ProjectId, second.EnvType = "1", "1"
	second.Name, second.DataSourceType, second.SubType, second.Content = "second", "rds", "mysql", content
	fmt.Println("create", must(client.CreateDataSource(second)).Data)

	page := dataworks.CreateListConnectionsRequest()
	page.ProjectId, page.PageSize, page.PageNumber = "1", requests.NewInteger(1), requests.NewInteger(2)
	listed := must(client.ListConnections(page)).Data
	fmt.Println("page", listed.TotalCount, listed.Connections[0].Name)

	update := dataworks.CreateUpdateConnectionRequest()
	update.ConnectionId, update.Description = "123", "changed"
	fmt.Println("update", must(client.UpdateConnection(update)).Data)

	filter := dataworks.CreateListDataSourcesRequest()
	filter.ProjectId, filter.Name = "1", "first"
	sources := must(client.ListDataSources(filter)).Data
	fmt.Println("list", sources.TotalCount, sources.DataSources[0].Description)

	fmt.Println("projects", must(client.ListProjects(dataworks.CreateListProjectsRequest())).PageResult.TotalCount)

	reach := dataworks.CreateTestNetworkConnectionRequest()
	reach.ProjectId, reach.DatasourceName, reach.EnvType, reach.ResourceGroup = "1", "first", "1", "g"
	fmt.Println("reach", must(client.TestNetworkConnection(reach)).TaskList.ConnectStatus)

	removal := dataworks.CreateDeleteConnectionRequest()
	removal.ConnectionId = "123"
	fmt.Println("delete", must(client.DeleteConnection(removal)).Data)

	all := dataworks.CreateListConnectionsRequest()
	all.ProjectId = "1"
	fmt.Println("list", must(client.ListConnections(all)).Data.TotalCount)

	again := dataworks.CreateDeleteConnectionRequest()
	again.ConnectionId = "123"
	if _, err := client.DeleteConnection(again); err != nil {
		if refused, ok := err.(*errors.ServerError); ok {
			fmt.Println("refused", refused.ErrorCode())
		} else {
			panic(err)
		}
	}
}
