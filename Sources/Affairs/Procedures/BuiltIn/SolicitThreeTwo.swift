import Deliberation
import Values

extension Procedure {
  /// 一征三议两公开.
  static let solicitThreeTwo = Procedure(
    id: "solicit-three-two", title: "一征三议两公开", source: "花园路街道等地的社区工作法；各议由谁开，按本地规定改",
    steps: [
      Step(
        id: "征", title: "逐户征求意见", body: "社区、楼院",
        needs: [.survey(.init(asked: .all)), .voices(1), .voicesAnswered],
        papers: ["征求意见表", "意见汇总表"]),
      Step(
        id: "一议", title: "党支部会议提议", body: "社区（楼院）党支部", rule: "majority-of-present",
        needs: [.meeting(.init(body: ["党支部"], verdict: [.adopted, .consensus]))], papers: ["提议书"]),
      Step(
        id: "二议", title: "党员代表会议和居民委员会审议", body: "党员代表会议、居民委员会", rule: "majority-of-present",
        needs: [
          .meeting(.init(body: ["党员代表会"], verdict: [.adopted, .consensus])),
          .meeting(.init(body: ["居民委员会", "居委会"], verdict: [.adopted, .consensus])),
        ],
        papers: ["审议记录", "方案"], days: .init(count: 3, from: .passage, for: "方案提前送达"),
        skip: .merge),
      Step(
        id: "三议", title: "居民会议（居民代表会议）决议", body: "居民会议、居民代表会议、社区代表大会",
        rule: "residents-representatives",
        needs: [
          .study(from: Day("2026-01-01")), .competence,
          .meeting(
            .init(
              body: ["居民会议", "居民大会", "居民代表会议", "代表大会"], decides: .residents, verdict: [.adopted])),
        ],
        papers: ["决议"], back: "二议"),
      Step(
        id: "一公开", title: "决议公开", body: "居民委员会",
        needs: [.notice(.init(days: 7, objections: .answered))], papers: ["公示", "异议登记表"],
        back: "二议"),
      Step(id: "实施", title: "实施，过程公开", body: "责任单位", needs: [.tasks(.done), .note(.progress)]),
      Step(
        id: "二公开", title: "实施结果公开", body: "居民委员会",
        needs: [.notice(.init(days: 7, objections: .answered)), .note(.rating)],
        papers: ["结果公示", "满意度"], despite: .reason),
    ])
}
