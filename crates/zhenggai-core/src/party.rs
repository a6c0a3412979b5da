//! Who acts, answers, reviews: bodies, and persons named by their office.

use crate::id::PartyId;
use crate::text::Name;
use crate::vocabulary;

vocabulary! {
    /// Whether a party is a person or a body.
    pub enum PartyKind as "party_kind" {
        /// A natural person, named by office in everything that leaves the dossier (个人).
        Person = "person",
        /// A department, enterprise, street office, Party organisation (单位、党组织).
        Body = "body",
    }
}

/// A person or a body (当事方).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Party {
    /// Its id within the dossier.
    pub id: PartyId,
    /// Person or body.
    pub kind: PartyKind,
    /// The name of the body, or the person's office.
    pub name: Name,
}

vocabulary! {
    /// In which duty somebody acts (职责). Source: domain 4.1.
    pub enum Duty as "duty" {
        /// Principal head, first person responsible (党组织主要负责人，第一责任人).
        FirstResponsible = "first_responsible",
        /// Member of the leading group who leads an item (班子成员，牵头领导、责任领导).
        LeadLeader = "lead_leader",
        /// Unit responsible for an item (责任单位、牵头单位).
        ResponsibleUnit = "responsible_unit",
        /// Unit that helps (配合单位).
        CooperatingUnit = "cooperating_unit",
        /// Person who handles an item or keeps contact (具体责任人、联络员).
        Handler = "handler",
        /// Office of the organisation's own leading group for rectification (整改工作领导小组办公室).
        RectificationOffice = "rectification_office",
        /// Inspection team (巡视组、巡察组、审计组、督察组).
        InspectionTeam = "inspection_team",
        /// Inspection office (巡视办、巡察办).
        InspectionOffice = "inspection_office",
        /// Inspection leading group (巡视、巡察工作领导小组).
        InspectionLeadingGroup = "inspection_leading_group",
        /// Discipline and supervision body (纪检监察机关).
        DisciplineBody = "discipline_body",
        /// Organisation department (组织部门).
        OrganisationDepartment = "organisation_department",
        /// Propaganda department (宣传部门).
        PropagandaDepartment = "propaganda_department",
        /// Competent department of the field (职能部门、主管部门).
        CompetentDepartment = "competent_department",
        /// Committee that sent the inspection (派出巡视巡察组的党组织).
        ApprovingCommittee = "approving_committee",
        /// Somebody from the public (干部群众).
        Public = "public",
        /// Body whose published statement is taken into the record from its document (发布单位).
        Publisher = "publisher",
    }
}

impl Duty {
    /// Whether the duty lies outside the organisation that is being rectified. A closure is decided there
    /// (domain 4.2, rule 2).
    #[must_use]
    pub const fn is_outside(self) -> bool {
        match self {
            Self::FirstResponsible
            | Self::LeadLeader
            | Self::ResponsibleUnit
            | Self::CooperatingUnit
            | Self::Handler
            | Self::RectificationOffice
            | Self::Publisher => false,
            Self::InspectionTeam
            | Self::InspectionOffice
            | Self::InspectionLeadingGroup
            | Self::DisciplineBody
            | Self::OrganisationDepartment
            | Self::PropagandaDepartment
            | Self::CompetentDepartment
            | Self::ApprovingCommittee
            | Self::Public => true,
        }
    }
}
