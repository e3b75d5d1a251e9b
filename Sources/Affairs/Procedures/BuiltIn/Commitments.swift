import Values

extension Procedure {
  /// 社区代表大会决议和承诺（自愿申请、承诺拆违、主动支持）.
  static let commitments = Procedure(
    id: "commitments", title: "社区代表大会决议和承诺（自愿申请、承诺拆违、主动支持）", source: "花园路街道",
    steps: [
      Step(
        id: "承诺", title: "逐户登记承诺", body: "社区、楼院",
        needs: [
          .any([
            .pledges(.init(.apply, of: .atLeast(1))), .pledges(.init(.demolish, of: .atLeast(1))),
            .pledges(.init(.support, of: .atLeast(1))),
          ])
        ],
        papers: ["承诺登记表"]),
      Step(
        id: "决议", title: "社区代表大会决议", body: "社区代表大会", rule: "residents-representatives",
        needs: [
          .study(from: Day("2026-01-01")),
          .meeting(.init(body: ["代表大会", "代表会议"], verdict: [.adopted])),
        ],
        papers: ["决议", "承诺表"], back: "承诺"),
      Step(
        id: "公布", body: "居民委员会", needs: [.notice(.init(days: 7, objections: .answered))],
        papers: ["公示"]),
      Step(
        id: "兑现", title: "逐户兑现", body: "责任单位",
        needs: [.pledges(.init(.demolish, of: .all, state: .done))], papers: ["承诺表"],
        skip: .reason),
    ])
}
