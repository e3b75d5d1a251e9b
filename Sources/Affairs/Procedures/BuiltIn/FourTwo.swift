import Deliberation

extension Procedure {
  /// 四议两公开.
  static let fourTwo = Procedure(
    id: "four-two", title: "四议两公开", source: "《中国共产党农村基层组织工作条例》（2019年）；党员大会的比例为各地操作规程",
    steps: [
      Step(
        id: "提议", title: "村党组织提议", body: "村党支部",
        needs: [.meeting(.init(body: ["党支部", "党总支", "党委"]))], papers: ["登记表一"]),
      Step(
        id: "商议", title: "村“两委”商议", body: "村“两委”", rule: "majority-of-present",
        needs: [.meeting(.init(body: ["两委"], verdict: [.adopted, .consensus]))],
        papers: ["登记表二"], skip: .merge),
      Step(
        id: "审议", title: "党员大会审议", body: "党员大会", rule: "party-members-meeting",
        needs: [.meeting(.init(body: ["党员大会"], decides: .party, verdict: [.adopted]))],
        papers: ["登记表三"], days: .init(count: 3, from: .passage, for: "方案送全体党员"), back: "商议"),
      Step(
        id: "决议", title: "村民会议或村民代表会议决议", body: "村民会议、村民代表会议", rule: "villagers-meeting",
        needs: [
          .competence, .meeting(.init(body: ["村民"], decides: .villagers, verdict: [.adopted])),
        ],
        papers: ["登记表四", "决议"], back: "商议"),
      Step(
        id: "决议公开", body: "村民委员会", needs: [.notice(.init(days: 7, objections: .answered))],
        papers: ["登记表五", "公示"], back: "商议"),
      Step(
        id: "结果公开", title: "实施结果公开", body: "村民委员会",
        needs: [.tasks(.done), .notice(.init(days: 7, objections: .answered))],
        papers: ["登记表六", "结果公示"]),
    ])
}
