// Adds a data source with alibaba-cloud-sdk-go, which signs with HMAC-SHA1, and prints what came of it as one line of JSON.
// dataworks-public [create | again | wrong-secret | unknown-key]

// region guide
package main

import (
	"fmt"
	"net/url"
	"os"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/errors"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests"
	dataworks "github.com/aliyun/alibaba-cloud-sdk-go/services/dataworks-public"
)

func main() {
	endpoint, err := url.Parse(os.Getenv("DATAWORKS_ENDPOINT"))
	if err != nil {
		panic(err)
	}
	keyId := os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_ID")
	secret := os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET")
	request := dataworks.CreateCreateConnectionRequest()
	request.Domain = endpoint.Host
	request.Scheme = endpoint.Scheme
	request.ProjectId = requests.NewInteger(1)
	request.Name = "orders"
	request.ConnectionType = "rds"
	request.SubType = "mysql"
	request.EnvType = requests.NewInteger(1)
	request.Content = `{"database": "orders", "instanceName": "rm-1", "username": "reader", "password": "secret"}`

	// endregion
	request.ProjectId = requests.Integer(env("DATAWORKS_PROJECT_ID", "1"))
	request.Name = env("DATAWORKS_NAME", request.Name)
	request.Content = env("DATAWORKS_CONTENT", request.Content)
	switch action := append(os.Args, "create")[1]; action {
	case "unknown-key":
		keyId = "nobody"
	case "wrong-secret":
		secret = "wrong"
	case "again":
		client, err := dataworks.NewClientWithAccessKey("cn-shanghai", keyId, secret)
		if err != nil {
			panic(err)
		}
		client.CreateConnection(request)
	}
	// region guide
	client, err := dataworks.NewClientWithAccessKey("cn-shanghai", keyId, secret)
	if err != nil {
		panic(err)
	}
	answer, err := client.CreateConnection(request)
	if refused, ok := err.(*errors.ServerError); ok {
		fmt.Printf("{\"ok\": false, \"code\": %q, \"requestId\": %q}\n", refused.ErrorCode(), refused.RequestId())
	} else if err != nil {
		panic(err)
	} else {
		fmt.Printf("{\"ok\": true, \"data\": %d, \"requestId\": %q}\n", answer.Data, answer.RequestId)
	}
}

// endregion

func env(name, otherwise string) string {
	if value, ok := os.LookupEnv(name); ok {
		return value
	}
	return otherwise
}
