// Adds a data source with darabonba-openapi, on which the vendor's current clients for Go stand, and prints what came of it
// as one line of JSON.
// darabonba-openapi [create | again | wrong-secret | unknown-key]
package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"

	openapi "github.com/alibabacloud-go/darabonba-openapi/v2/client"
	"github.com/alibabacloud-go/tea/dara"
	"github.com/alibabacloud-go/tea/tea"
)

const content = `{"database": "orders", "instanceName": "rm-1", "username": "reader", "password": "secret"}`

var operation = openapi.Params{
	Action:      tea.String("CreateConnection"),
	Version:     tea.String("2020-05-18"),
	Protocol:    tea.String("HTTPS"),
	Pathname:    tea.String("/"),
	Method:      tea.String("POST"),
	AuthType:    tea.String("AK"),
	Style:       tea.String("RPC"),
	ReqBodyType: tea.String("formData"),
	BodyType:    tea.String("json"),
}

func main() {
	action := append(os.Args, "create")[1]
	client, err := openapi.NewClient(configFor(action))
	if err != nil {
		panic(err)
	}
	if action == "again" {
		createConnection(client)
	}
	body, err := createConnection(client)
	if refused, ok := err.(*tea.SDKError); ok {
		var data struct{ RequestId string }
		if err := json.Unmarshal([]byte(tea.StringValue(refused.Data)), &data); err != nil {
			panic(err)
		}
		fmt.Printf("{\"ok\": false, \"code\": %q, \"requestId\": %q}\n", tea.StringValue(refused.Code), data.RequestId)
	} else if err != nil {
		panic(err)
	} else {
		fmt.Printf("{\"ok\": true, \"data\": %s, \"requestId\": %q}\n", body["Data"], body["RequestId"])
	}
}

func configFor(action string) *openapi.Config {
	endpoint, err := url.Parse(os.Getenv("DATAWORKS_ENDPOINT"))
	if err != nil {
		panic(err)
	}
	keyId, secret := os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"), os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET")
	switch action {
	case "unknown-key":
		keyId = "nobody"
	case "wrong-secret":
		secret = "wrong"
	}
	// region endpoint
	config := &openapi.Config{
		Endpoint:        tea.String(endpoint.Host),
		Protocol:        tea.String(endpoint.Scheme),
		AccessKeyId:     tea.String(keyId),
		AccessKeySecret: tea.String(secret),
	}
	// endregion
	config.SignatureAlgorithm = tea.String(env("DATAWORKS_SIGNATURE_ALGORITHM", "ACS3-HMAC-SHA256"))
	return config
}

func createConnection(client *openapi.Client) (map[string]interface{}, error) {
	parameters := map[string]*string{
		"ProjectId":      tea.String(env("DATAWORKS_PROJECT_ID", "1")),
		"Name":           tea.String(env("DATAWORKS_NAME", "orders")),
		"ConnectionType": tea.String("rds"),
		"SubType":        tea.String("mysql"),
		"EnvType":        tea.String("1"),
		"Content":        tea.String(env("DATAWORKS_CONTENT", content)),
	}
	request := openapi.OpenApiRequest{Query: parameters}
	if env("DATAWORKS_PARAMETERS_IN", "query") == "body" {
		request = openapi.OpenApiRequest{Body: parameters}
	}
	answer, err := client.CallApi(&operation, &request, &dara.RuntimeOptions{})
	if err != nil {
		return nil, err
	}
	return answer["body"].(map[string]interface{}), nil
}

func env(name, otherwise string) string {
	if value, ok := os.LookupEnv(name); ok {
		return value
	}
	return otherwise
}
